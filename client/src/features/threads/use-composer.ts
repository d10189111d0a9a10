/**
 * What a form for words has in common, whether it is a new thread, an answer or a change: the words with their people
 * and quotes, what the scan found in them, a poll, what is added from the library, and placing it. What goes wrong is shown and the words stay.
 */
import type { LibraryItemId, PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { LibraryCard } from '@leerkring/shared/contract/library';
import type { PollInput } from '@leerkring/shared/contract/posts';
import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import { useState } from 'react';
import { fullName } from '../../lib/person';
import { problemToDutch, serverFaults } from '../../lib/problem-to-dutch';
import { composerText, newThreadText, postText } from '../../text/threads';
import { bodyOf, type Quotable, wordsOf } from './composer-words';
import { emptyPoll, type PollDraft, pollOf } from './poll-fields';
import { judged, useFindings } from './use-findings';
import { useMentioning } from './use-mentioning';

export interface Placed {
  body: string;
  checked: boolean;
  poll: PollInput | null;
  itemIds: LibraryItemId[];
}

interface ComposerOptions {
  me: string;
  groupId: string | null;
  /** Whose names are known already. */
  people: readonly PersonView[];
  posts: Quotable;
  initialBody: string;
  initialItems: readonly LibraryCard[];
  place: (placed: Placed) => Promise<unknown>;
}

export const useComposer = (options: ComposerOptions) => {
  const { me, groupId, people, posts, initialBody, initialItems, place } = options;
  const mentioning = useMentioning(groupId, people, me);
  const known = new Map<string, PersonView>(
    [...people, ...mentioning.people].map((person) => [person.id, person]),
  );
  const names = {
    nameOf: (id: PersonId) => {
      const person = known.get(id);
      return person ? fullName(person) : postText.somebody;
    },
  };
  const [words, setWords] = useState(() => wordsOf(initialBody, names, posts));
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState(false);
  const [poll, setPoll] = useState<PollDraft | null>(null);
  const [items, setItems] = useState(initialItems);
  const [seeking, setSeeking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [pollError, setPollError] = useState<string>();
  const [busy, setBusy] = useState(false);
  // Who stands in it already may stay, also somebody who cannot be mentioned any more.
  const nameable = () => [
    ...mentioning.people,
    ...mentionedIn(initialBody).flatMap((id) => known.get(id) ?? []),
  ];
  const body = () => bodyOf(words, nameable(), names, posts);
  const findings = useFindings(body());

  const submit = async (): Promise<boolean> => {
    if (busy || words.trim() === '') return false;
    const now = judged(body());
    const input = poll && pollOf(poll, new Date());
    const pollMissing = poll !== null && input === null;
    setPollError(pollMissing ? composerText.pollIncomplete : undefined);
    setAsked(true);
    if (now.refused.length > 0 || (now.doubtful.length > 0 && !checked) || pollMissing) return false;
    setBusy(true);
    setError(null);
    try {
      await place({
        ...{ body: body().trim(), checked: checked && now.doubtful.length > 0, poll: input },
        itemIds: items.map(({ id }) => id),
      });
      setWords('');
      setItems([]);
      setSeeking(false);
      setPoll(null);
      setChecked(false);
      setAsked(false);
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const faults = serverFaults(error, '', newThreadText.faults);
  return {
    ...{ words, setWords, body, mentioning, names, findings, checked, setChecked, asked, poll, busy, submit },
    setPoll: (next: PollDraft | null) => {
      setPoll(next);
      setPollError(undefined);
    },
    addPoll: () => setPoll(emptyPoll),
    ...{ items, setItems, seeking },
    seekItems: () => setSeeking(true),
    isEmpty: words.trim() === '' && items.length === 0,
    pollError: pollError ?? faults.poll,
    faults,
    /** What belongs to no field. */
    error: error !== null && Object.keys(faults).length === 0 ? problemToDutch(error) : null,
  };
};

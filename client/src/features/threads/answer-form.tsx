import { maxPostLength, type PostView } from '@leerkring/shared/contract/posts';
import { quoteOf } from '@leerkring/shared/rules/post-body';
import { ListChecks } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useAutosave } from '../../lib/use-autosave';
import { composerText as words } from '../../text/threads';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TruthChip } from '../../ui/truth-chip';
import { keepAnswerDraft, useWritePost } from './api';
import { ComposerField } from './composer-field';
import { wordsOf } from './composer-words';
import { FindingsNotice } from './findings';
import { PollFields } from './poll-fields';
import { useComposer } from './use-composer';
import type { OpenThread } from './use-open-thread';

export interface AnswerFormHandle {
  /** Puts a quote of the post in the field and goes there. */
  answer: (post: PostView) => void;
}

interface AnswerFormProps {
  ref: Ref<AnswerFormHandle>;
  open: OpenThread;
}

export function AnswerForm({ ref, open: { thread, me } }: AnswerFormProps) {
  const write = useWritePost(thread.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const [initialBody] = useState(thread.draft);
  const composer = useComposer({
    me,
    groupId: thread.group?.id ?? null,
    people: thread.people,
    posts: thread.posts,
    initialBody,
    place: async (placed) => {
      await write.mutateAsync(placed);
      announce(words.placed);
    },
  });
  const { setWords, names } = composer;
  // Placing empties the draft on the server as well, so what is kept after it is nothing.
  const draft = useAutosave({
    value: composer.words,
    canSave: !composer.busy,
    save: () => keepAnswerDraft(thread.id, composer.body()),
  });

  useImperativeHandle(ref, () => ({
    answer: (post) => {
      const quote = wordsOf(quoteOf(post.id, post.body), names, thread.posts);
      setWords((before) => `${before.trim() === '' ? '' : `${before.trimEnd()}\n\n`}${quote}\n\n`);
      requestAnimationFrame(() => {
        const area = field.current;
        area?.focus();
        area?.setSelectionRange(area.value.length, area.value.length);
        area?.scrollIntoView({ block: 'center' });
      });
    },
  }));

  return (
    <form
      className="composer composer--answer"
      onSubmit={(event) => {
        event.preventDefault();
        void composer.submit();
      }}
    >
      <ComposerField
        ref={field}
        label={words.answer}
        hint={words.answerHint}
        error={composer.faults.body}
        rows={4}
        maxLength={maxPostLength}
        words={composer.words}
        body={composer.body}
        mentioning={composer.mentioning}
        nameOf={names.nameOf}
        onChange={setWords}
        onSubmit={() => void composer.submit()}
      />
      <FindingsNotice
        findings={composer.findings}
        checked={composer.checked}
        asked={composer.asked}
        onChecked={composer.setChecked}
      />
      {composer.poll && (
        <PollFields poll={composer.poll} error={composer.pollError} onChange={composer.setPoll} />
      )}
      {composer.error && <Notice tone="error">{composer.error}</Notice>}
      <div className="composer__actions">
        <Button type="submit" variant="primary" busy={composer.busy} disabled={composer.words.trim() === ''}>
          {words.submit}
        </Button>
        {!composer.poll && (
          <Button variant="quiet" icon={<ListChecks />} onClick={composer.addPoll}>
            {words.addPoll}
          </Button>
        )}
        <span className="composer__truth" role="status">
          {composer.words.trim() !== '' && (
            <TruthChip truth={draft.state}>{words.draft[draft.state]}</TruthChip>
          )}
        </span>
      </div>
    </form>
  );
}

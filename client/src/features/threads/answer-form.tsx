import { maxPostLength, type PostView } from '@leerkring/shared/contract/posts';
import { quoteOf } from '@leerkring/shared/rules/post-body';
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAutosave } from '../../lib/use-autosave';
import { composerText as words } from '../../text/threads';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { TruthChip } from '../../ui/truth-chip';
import { keepAnswerDraft, useWritePost } from './api';
import { ComposerAdditions, ComposerExtras } from './composer-extras';
import { ComposerField } from './composer-field';
import { wordsOf } from './composer-words';
import { FindingsNotice } from './findings';
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

export function AnswerForm({ ref, open: { thread, me, people, quotable } }: AnswerFormProps) {
  const navigate = useNavigate();
  const write = useWritePost(thread.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const [{ draft: initialBody, draftAttachments: initialItems }] = useState(thread);
  const composer = useComposer({
    me,
    groupId: thread.group?.id ?? null,
    ...{ people, posts: quotable, initialBody, initialItems },
    place: async (placed) => {
      const { number } = await write.mutateAsync(placed);
      announce(words.placed);
      // Whoever was reading halfway goes along with what they wrote.
      if (thread.later > 0) void navigate(`#bericht-${number}`, { replace: true });
    },
  });
  const { setWords, names, items } = composer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the body follows from the words
  const value = useMemo(
    () => ({ body: composer.body(), itemIds: items.map(({ id }) => id) }),
    [composer.words, items],
  );
  // Placing empties the draft on the server as well, so what is kept after it is nothing.
  const draft = useAutosave({
    value,
    canSave: !composer.busy,
    save: (latest) => keepAnswerDraft(thread.id, latest),
  });

  useImperativeHandle(ref, () => ({
    answer: (post) => {
      const quote = wordsOf(quoteOf(post.id, post.body), names, quotable);
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
      <ComposerExtras composer={composer} />
      <div className="composer__actions">
        <Button type="submit" variant="primary" busy={composer.busy} disabled={composer.words.trim() === ''}>
          {words.submit}
        </Button>
        <ComposerAdditions composer={composer} polls />
        <span className="composer__truth" role="status">
          {!composer.isEmpty && <TruthChip truth={draft.state}>{words.draft[draft.state]}</TruthChip>}
        </span>
      </div>
    </form>
  );
}

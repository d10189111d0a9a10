import { maxPostLength, type PostView } from '@leerkring/shared/contract/posts';
import { useEffect, useRef } from 'react';
import { commonText } from '../../text/common';
import { composerText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { useChangePost } from './api';
import { ComposerAdditions, ComposerExtras } from './composer-extras';
import { ComposerField } from './composer-field';
import { FindingsNotice } from './findings';
import { useComposer } from './use-composer';
import type { OpenThread } from './use-open-thread';

interface ChangePostProps {
  open: OpenThread;
  post: PostView;
  onDone: () => void;
}

export function ChangePost({ open: { thread, me, people, quotable }, post, onDone }: ChangePostProps) {
  const change = useChangePost(thread.id, post.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const composer = useComposer({
    me,
    groupId: thread.group?.id ?? null,
    people,
    posts: quotable,
    initialBody: post.body,
    initialItems: post.attachments,
    place: async ({ body, checked, itemIds }) => {
      await change.mutateAsync({ revision: post.revision, body, checked, itemIds });
      onDone();
    },
  });
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void composer.submit();
      }}
    >
      <ComposerField
        ref={field}
        label={words.change}
        error={composer.faults.body}
        maxLength={maxPostLength}
        words={composer.words}
        body={composer.body}
        mentioning={composer.mentioning}
        nameOf={composer.names.nameOf}
        onChange={composer.setWords}
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
          {words.save}
        </Button>
        <ComposerAdditions composer={composer} />
        <Button variant="quiet" onClick={onDone}>
          {commonText.cancel}
        </Button>
      </div>
    </form>
  );
}

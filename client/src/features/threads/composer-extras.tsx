import { LibraryBig, ListChecks } from 'lucide-react';
import { attachmentText, composerText } from '../../text/threads';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { AttachmentField } from './attachment-field';
import { PollFields } from './poll-fields';
import type { useComposer } from './use-composer';

interface ComposerExtrasProps {
  composer: ReturnType<typeof useComposer>;
}

/** What goes with the words, and what went wrong with the whole. */
export function ComposerExtras({ composer }: ComposerExtrasProps) {
  const { poll, pollError, setPoll, items, setItems, seeking, faults, error } = composer;
  return (
    <>
      {poll && <PollFields poll={poll} error={pollError} onChange={setPoll} />}
      {(seeking || items.length > 0) && <AttachmentField {...{ items, seeking }} onChange={setItems} />}
      {faults.itemIds && <Notice tone="error">{faults.itemIds}</Notice>}
      {error && <Notice tone="error">{error}</Notice>}
    </>
  );
}

/** `polls`: one can be asked with these words. */
export function ComposerAdditions({ composer, polls = false }: ComposerExtrasProps & { polls?: boolean }) {
  return (
    <>
      {!composer.seeking && (
        <Button variant="quiet" icon={<LibraryBig />} onClick={composer.seekItems}>
          {attachmentText.add}
        </Button>
      )}
      {polls && !composer.poll && (
        <Button variant="quiet" icon={<ListChecks />} onClick={composer.addPoll}>
          {composerText.addPoll}
        </Button>
      )}
    </>
  );
}

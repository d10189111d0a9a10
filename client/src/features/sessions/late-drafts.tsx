import { mayAddTo } from '@leerkring/shared/rules/session/rights';
import { useState, useSyncExternalStore } from 'react';
import { roomText } from '../../text/session';
import { Button } from '../../ui/button';
import { Cluster } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { listIdOf } from './phase-facts';
import { useRoom } from './room-context';

/** What I was still writing when its list left the table. It waits here until I say what to do with it. */
export function LateDrafts() {
  const { drafts, phase, who } = useRoom();
  const all = useSyncExternalStore(drafts.subscribe, drafts.getAll);
  const writable = new Set(
    phase?.lists.filter((list) => mayAddTo(list, who)).map((list) => listIdOf(phase, list)),
  );
  const late = [...all].filter(([listId]) => !writable.has(listId));
  return late.map(([listId, text]) => <LateDraft key={listId} listId={listId} text={text} />);
}

function LateDraft({ listId, text }: { listId: string; text: string }) {
  const { drafts, note, writeNote } = useRoom();
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    try {
      await writeNote([note.text, text].filter(Boolean).join('\n\n'), note.revision);
      drafts.set(listId, '');
    } catch {
      // It stays here, and can be tried again.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Notice title={roomText.tooLateTitle}>
      <p>{roomText.tooLate}</p>
      <blockquote className="late-draft">{text}</blockquote>
      <Cluster>
        <Button busy={busy} onClick={() => void keep()}>
          {roomText.toNotes}
        </Button>
        <Button variant="quiet" onClick={() => drafts.set(listId, '')}>
          {roomText.throwAway}
        </Button>
      </Cluster>
    </Notice>
  );
}

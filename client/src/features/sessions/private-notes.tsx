import { useEffect, useRef, useState } from 'react';
import { hasCode } from '../../lib/http';
import { noConnection } from '../../lib/socket';
import { saveStatusText } from '../../text/documents';
import { textsText } from '../../text/session';
import { TextArea } from '../../ui/text-area';
import { TruthChip, TruthChips } from '../../ui/truth-chip';
import { savingTruths } from '../documents/saving-truths';
import { joinNotes } from './private-note';
import { useRoom } from './room-context';
import { useAutosave } from './use-autosave';

/** My own notes: saved while I write, read by nobody else, the same in each of my tabs. */
export function PrivateNotes() {
  const { note, writeNote } = useRoom();
  const [text, setText] = useState(note.text);
  const base = useRef(note);
  const sending = useRef<string | null>(null);
  const newest = useRef(note);
  newest.current = note;

  const join = (mine: string) => {
    const joined = joinNotes(base.current.text, newest.current.text, mine, textsText.fromOtherTab);
    base.current = newest.current;
    setText(joined);
    return joined;
  };
  const save = async (mine: string): Promise<void> => {
    sending.current = mine;
    try {
      base.current = { text: mine, revision: await writeNote(mine, base.current.revision) };
    } catch (error) {
      if (!hasCode(error, 'conflict')) throw error;
      // The other tab was first. Its text comes by itself; until then this is as good as not connected.
      if (newest.current.revision <= base.current.revision) throw noConnection(error);
      await save(join(mine));
    } finally {
      sending.current = null;
    }
  };
  const { autosave, status } = useAutosave({ key: 'note', save, onRefused: () => undefined });

  useEffect(() => {
    if (note.revision <= base.current.revision || note.text === sending.current) return;
    if (autosave.dirty) autosave.write(join(text));
    else {
      base.current = note;
      setText(note.text);
    }
  });

  return (
    <div className="private-notes">
      <TextArea
        reading
        label={textsText.mine}
        labelHidden
        placeholder={textsText.minePlaceholder}
        rows={6}
        maxLength={10_000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          autosave.write(event.currentTarget.value);
        }}
      />
      <TruthChips label={textsText.mine}>
        <TruthChip truth="private">{textsText.onlyYou}</TruthChip>
        <TruthChip truth={savingTruths[status]}>{saveStatusText[status]}</TruthChip>
      </TruthChips>
    </div>
  );
}

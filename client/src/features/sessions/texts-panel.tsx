import { mustKeepStill } from '@leerkring/shared/rules/session/rights';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { textsText } from '../../text/session';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Tabs } from '../../ui/tabs';
import { CaseReader } from './case-reader';
import { PrivateNotes } from './private-notes';
import { usePhase, useRoom } from './room-context';
import { RoomTruth } from './room-truth';
import { SharedNotes, SharedReflection } from './shared-texts';
import './texts-panel.css';

type TabId = 'reflection' | 'notes' | 'case' | 'mine';

/** Beside the table; on a narrow screen it opens over it. The texts stay alive when they are out of sight. */
export function TextsPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { who, onlyReads } = useRoom();
  const phase = usePhase();
  const [wanted, setWanted] = useState<TabId>('reflection');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) panel.current?.focus();
  }, [open]);
  // What stands in the middle of the table is not shown a second time.
  const tabs = [
    { id: 'reflection' as const, label: textsText.reflection, content: <SharedReflection />, keep: true },
    { id: 'notes' as const, label: textsText.notes, content: <SharedNotes />, shown: !phase.sharedNotes },
    { id: 'case' as const, label: textsText.case, content: <CaseReader /> },
    {
      id: 'mine' as const,
      label: textsText.mine,
      content: <PrivateNotes />,
      shown: !mustKeepStill(who) && !onlyReads,
    },
  ].filter((tab) => tab.shown !== false);
  const selected = tabs.some((tab) => tab.id === wanted) ? wanted : 'reflection';
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={classNames('texts', [open && 'open'])}
      aria-label={textsText.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) onClose();
      }}
    >
      <div className="texts__close">
        <RoomTruth label={textsText.facts} readers={false} />
        <Button variant="quiet" icon={<X />} onClick={onClose}>
          {textsText.close}
        </Button>
      </div>
      <Tabs label={textsText.title} tabs={tabs} selected={selected} onSelect={setWanted} />
    </aside>
  );
}

/**
 * A text with all that belongs to it: the truth about it, who is here, the editor, and panels that other
 * features plug in beside it. Beside the text on a wide screen; on a phone a sheet over its lower half.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Editor } from '@tiptap/core';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { documentText } from '../../text/documents';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { LeaveGuard } from './leave-guard';
import { PeopleHere } from './people-here';
import { RichText } from './rich-text';
import type { RichTextProps } from './rich-text-props';
import { SidePanel, type WorkspacePanel } from './side-panel';
import { SuggestionNames } from './suggestions/suggested-words';
import { TextTruth, type TextTruthProps } from './text-truth';
import { useDocumentFact } from './use-provider';
import { EditorSlot, type Workspace, WorkspaceContext } from './workspace-context';
import './document-workspace.css';

export interface DocumentWorkspaceProps
  extends Omit<RichTextProps, 'toolbar'>,
    Omit<TextTruthProps, 'provider'> {
  /** In this order; `render` is called while the panel is open. */
  panels?: readonly WorkspacePanel[];
  /** Which panel is open at first. */
  openPanel?: string | null;
  /** Buttons and menus of others at the head of the text, such as for a file. */
  actions?: ReactNode;
  /** Beside who is here: what one does in the text. */
  mode?: ReactNode;
  /** Below them, what somebody must know while they write. */
  note?: ReactNode;
  /** What those are called who propose something in the text. */
  nameOf?: (person: PersonId) => string;
}

/** As many buttons as stand beside each other on a phone, with a menu after them. */
const fewPanels = 2;

export function DocumentWorkspace({
  panels = [],
  openPanel = null,
  actions,
  mode,
  note,
  nameOf,
  readers,
  kept,
  ...text
}: DocumentWorkspaceProps) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [panel, showPanel] = useState(openPanel);
  const { provider } = text;
  const incarnation = useDocumentFact(provider, 'incarnation');
  const opened = useDocumentFact(provider, 'opened');
  const mayWrite = useDocumentFact(provider, 'mayWrite');
  const workspace = useMemo<Workspace>(() => ({ editor, panel, showPanel }), [editor, panel]);
  const shown = panels.find(({ id }) => id === panel);
  return (
    <WorkspaceContext value={workspace}>
      <EditorSlot value={setEditor}>
        <UnsavedGuard provider={provider} />
        <div className="workspace" data-panel={shown ? 'open' : 'closed'}>
          <div className="workspace__head">
            <TextTruth provider={provider} readers={readers} kept={kept} />
            <div className="workspace__writing">
              <PeopleHere key={incarnation} provider={provider} />
              {mode}
              {mode && text.editable && !opened && !mayWrite && <div className="workspace__mode-to-come" />}
            </div>
            <div className="workspace__actions">
              <div className="workspace__panels" data-many={panels.length > fewPanels}>
                {panels.map(({ id, label }) => (
                  <PanelButton
                    key={id}
                    label={label}
                    open={id === panel}
                    onPress={() => showPanel(id === panel ? null : id)}
                  />
                ))}
              </div>
              {panels.length > fewPanels && (
                <div className="workspace__panel-menu">
                  <Menu
                    variant="quiet"
                    label={documentText.panelMenu}
                    iconEnd={<ChevronDown />}
                    items={panels.map(({ id, label }) => ({ id, label, onSelect: () => showPanel(id) }))}
                  />
                </div>
              )}
              {actions}
            </div>
            {note}
          </div>
          <div className="workspace__text">
            <SuggestionNames value={nameOf ?? null}>
              <RichText {...text} toolbar="above" />
            </SuggestionNames>
          </div>
          {shown && <SidePanel panels={panels} shown={shown} onShow={showPanel} />}
        </div>
      </EditorSlot>
    </WorkspaceContext>
  );
}

function UnsavedGuard({ provider }: Pick<RichTextProps, 'provider'>) {
  return <LeaveGuard unsaved={useDocumentFact(provider, 'unsaved')} />;
}

function PanelButton({ label, open, onPress }: { label: string; open: boolean; onPress: () => void }) {
  return (
    <Button variant="quiet" aria-expanded={open} onClick={onPress}>
      {label}
    </Button>
  );
}

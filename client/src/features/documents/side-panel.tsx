import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { documentText } from '../../text/documents';
import { Button } from '../../ui/button';
import { Tabs } from '../../ui/tabs';
import { useWorkspace } from './workspace-context';

export interface WorkspacePanel {
  id: string;
  label: string;
  render: () => ReactNode;
}

export interface SidePanelProps {
  panels: readonly WorkspacePanel[];
  shown: WorkspacePanel;
  onShow: (id: string | null) => void;
}

/** Takes the focus when it opens; Esc closes it and gives the focus back to the text. */
export function SidePanel({ panels, shown, onShow }: SidePanelProps) {
  const { editor } = useWorkspace();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    onShow(null);
    editor?.commands.focus(null, { scrollIntoView: false });
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className="side-panel"
      aria-label={shown.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <div className="side-panel__close">
        <Button variant="quiet" icon={<X />} onClick={close}>
          {documentText.closePanel}
        </Button>
      </div>
      <Tabs
        label={documentText.panels}
        tabs={panels.map(({ id, label, render }) => ({ id, label, content: id === shown.id && render() }))}
        selected={shown.id}
        onSelect={onShow}
      />
    </aside>
  );
}

import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { rovingTarget } from './roving-keys';
import './tabs.css';

export interface Tab<Id extends string> {
  id: Id;
  label: ReactNode;
  content: ReactNode;
  /** Keeps the content alive out of sight: an editor with a cursor in it. */
  keep?: boolean;
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
}

/** Pills above panels. Arrow keys choose at once, since a panel costs nothing to show. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const prefix = useId();
  const ids = tabs.map((tab) => tab.id);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = rovingTarget(event.key, ids, selected);
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target);
    document.getElementById(`${prefix}-tab-${target}`)?.focus();
  };
  return (
    <div className="leerkring-tabs">
      <div className="leerkring-tabs__list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-tab-${tab.id}`}
            className="leerkring-tabs__tab"
            aria-selected={tab.id === selected}
            aria-controls={`${prefix}-panel-${tab.id}`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${prefix}-panel-${tab.id}`}
          className="leerkring-tabs__panel"
          aria-labelledby={`${prefix}-tab-${tab.id}`}
          hidden={tab.id !== selected}
        >
          {(tab.keep || tab.id === selected) && tab.content}
        </div>
      ))}
    </div>
  );
}

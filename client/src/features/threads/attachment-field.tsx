import type { LibraryCard } from '@leerkring/shared/contract/library';
import { maxAttachments } from '@leerkring/shared/contract/posts';
import { itemKindName } from '@leerkring/shared/library/kinds';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '../../lib/use-debounced';
import { attachmentText as words } from '../../text/threads';
import { announce } from '../../ui/announcer';
import { Combobox } from '../../ui/combobox';
import { useAttachable } from './api';
import { Attachments } from './attachments';

const pauseMs = 200;
const maxOffered = 8;

interface AttachmentFieldProps {
  items: readonly LibraryCard[];
  /** Somebody wants to add one. */
  seeking: boolean;
  onChange: (items: readonly LibraryCard[]) => void;
}

/** What goes with a post from the library, and a field to find more. */
export function AttachmentField({ items, seeking, onChange }: AttachmentFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const settled = useDebounced(typed, pauseMs);
  const found = useAttachable(settled, seeking);
  // Of what was typed before nothing is offered: who presses Enter would take something else than they meant.
  const isSearching = found.isPending || typed !== settled;
  const isNamed = ({ title }: LibraryCard) => title.toLowerCase().includes(typed.trim().toLowerCase());
  const offered = (isSearching ? [] : (found.data?.items ?? []))
    .filter(({ id }) => !items.some((item) => item.id === id))
    .toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)))
    .slice(0, maxOffered);
  const options = offered.map((item) => ({
    ...{ value: item.id, label: item.title },
    detail: `${itemKindName(item)} · ${item.organisation.name}`,
  }));
  useEffect(() => {
    if (seeking) place.current?.querySelector('input')?.focus();
  }, [seeking]);
  const isOffered = offered.length > 0;
  useEffect(() => {
    if (isOffered) place.current?.querySelector('[role="listbox"]')?.scrollIntoView({ block: 'nearest' });
  }, [isOffered]);
  const take = (id: string) => {
    const item = offered.find((one) => one.id === id);
    if (!item) return;
    onChange([...items, item]);
    setTyped('');
    announce(words.added(item.title));
  };
  const remove = (item: LibraryCard) => {
    onChange(items.filter(({ id }) => id !== item.id));
    announce(words.removed(item.title));
    place.current?.querySelector('input')?.focus();
  };
  const isFull = items.length >= maxAttachments;
  return (
    <div className="attachment-field" ref={place}>
      <Attachments items={items} onRemove={remove} />
      {seeking && isFull && <p className="muted">{words.full(maxAttachments)}</p>}
      {seeking && !isFull && (
        <Combobox
          label={words.find}
          hint={words.findHint}
          value=""
          onChange={take}
          onTyped={setTyped}
          options={options}
          find={() => options}
          nothingFound={isSearching ? words.searching : words.nothingFound}
        />
      )}
    </div>
  );
}

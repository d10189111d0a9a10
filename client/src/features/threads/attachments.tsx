import type { LibraryCard } from '@leerkring/shared/contract/library';
import { itemKindName } from '@leerkring/shared/library/kinds';
import { LibraryBig, Lock, X } from 'lucide-react';
import { Link } from 'react-router';
import { classificationText, libraryStatusText, libraryText } from '../../text/library';
import { attachmentText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import './attachments.css';

interface AttachmentsProps {
  items: readonly LibraryCard[];
  /** How many more there are that this reader does not see. */
  unseen?: number;
  /** Somebody is still writing, and may take one away. */
  onRemove?: (item: LibraryCard) => void;
}

/** What was added to a post from the library; each leads to its page there. */
export function Attachments({ items, unseen = 0, onRemove }: AttachmentsProps) {
  return (
    <>
      {items.length > 0 && (
        <ul className="attachments" aria-label={words.list}>
          {items.map((item) => (
            <li key={item.id} className="attachment">
              <LibraryBig />
              <div className="attachment__words">
                <Link className="title-link" to={`/bibliotheek/${item.id}`}>
                  {item.title}
                </Link>
                <Facts item={item} />
              </div>
              {onRemove && (
                <Button
                  variant="quiet"
                  icon={<X />}
                  aria-label={words.removeItem(item.title)}
                  onClick={() => onRemove(item)}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {unseen > 0 && <p className="attachments__unseen">{words.unseen(unseen)}</p>}
    </>
  );
}

function Facts({ item }: { item: LibraryCard }) {
  const { organisation, status, year, classification, group } = item;
  return (
    <p className="attachment__facts">
      <span>{itemKindName(item)}</span>
      <span>{organisation.name}</span>
      <span>{libraryText.statusIn(libraryStatusText[status], year)}</span>
      {(classification === 'group' || classification === 'organisation') && (
        <Chip tone="private" icon={<Lock />}>
          {group ? libraryText.onlyGroup(group.name) : classificationText[classification].name}
        </Chip>
      )}
    </p>
  );
}

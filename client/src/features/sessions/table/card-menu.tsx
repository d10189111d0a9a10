import type { CardView } from '@leerkring/shared/contract/sessions';
import type { CardList } from '@leerkring/shared/methods/method';
import { mayAddTo, mayContribute } from '@leerkring/shared/rules/session/rights';
import { tableText } from '../../../text/session';
import { Menu, type MenuItem } from '../../../ui/menu';
import { useRoom } from '../room-context';

/** What I may do with a card, by keyboard as well as by mouse. Nothing to do, no button. */
export function CardMenu({ card, list, onEdit }: { card: CardView; list: CardList; onEdit: () => void }) {
  const { who, me, may, mine, act } = useRoom();
  if (!mayContribute(who)) return null;
  const own = mine.ownCardIds.includes(card.id) && mayAddTo(list, who);
  const handles = may('remove-card', own ? me : null);
  const mark = (status: CardView['status'], label: string): MenuItem => ({
    id: status,
    label,
    onSelect: () => void act({ type: 'mark-question', cardId: card.id, status }),
  });
  const marks = [
    mark('answered', tableText.answer),
    mark('skipped', tableText.skip),
    mark('later', tableText.later),
    mark('open', tableText.reopen),
  ].filter(({ id }) => id !== card.status);
  const moves = list.columns
    .filter(({ key }) => key !== card.column)
    .map(({ key, title }) => ({
      id: `to-${key}`,
      label: tableText.moveTo(title),
      onSelect: () => void act({ type: 'move-card', cardId: card.id, column: key }),
    }));
  const items: MenuItem[] = [
    ...(list.layout === 'questions' && may('mark-question') ? marks : []),
    ...(handles ? moves : []),
    ...(own ? [{ id: 'edit', label: tableText.edit, onSelect: onEdit }] : []),
    ...(handles
      ? [
          {
            id: 'remove',
            label: tableText.remove,
            danger: true,
            onSelect: () => void act({ type: 'remove-card', cardId: card.id }),
          },
        ]
      : []),
  ];
  return items.length > 0 && <Menu label={tableText.more} variant="quiet" items={items} />;
}

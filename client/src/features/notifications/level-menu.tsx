import { type NotificationLevel, themeLevels, threadLevels } from '@leerkring/shared/contract/notifications';
import { Bell, BellOff, BellRing } from 'lucide-react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { becauseText, levelText, levelControlText as words } from '../../text/notifications';
import type { ButtonVariant } from '../../ui/button-content';
import { Menu } from '../../ui/menu';
import { Notice } from '../../ui/notice';
import { type LeveledThing, useChooseLevel, useLevel } from './api';

interface LevelMenuProps {
  thing: LeveledThing;
  /** Of what stands on the button the last part changes: "Meldingen: volgen". */
  variant?: ButtonVariant;
}

const icons: Record<NotificationLevel, typeof Bell> = {
  watching: BellRing,
  'first-post': Bell,
  following: Bell,
  normal: Bell,
  muted: BellOff,
};

/** How much I hear of a thread or a theme. */
export function LevelMenu({ thing, variant = 'quiet' }: LevelMenuProps) {
  const level = useLevel(thing);
  const choose = useChooseLevel(thing);
  if (!level.data) return null;
  const { level: current, chosen, because } = level.data;
  const Icon = icons[current];
  const choices = thing.kind === 'thread' ? threadLevels : themeLevels;
  return (
    <>
      <Menu
        variant={variant}
        icon={<Icon />}
        label={words.label(levelText[current].label)}
        trigger={{ title: becauseText[because] }}
        items={[
          ...choices.map((value) => ({
            id: value,
            ...levelText[value],
            checked: value === current,
            onSelect: () => choose.mutate(value),
          })),
          ...(chosen
            ? [{ id: 'usual', label: words.asUsual, checked: false, onSelect: () => choose.mutate(null) }]
            : []),
        ]}
      />
      {choose.isError && <Notice tone="error">{problemToDutch(choose.error)}</Notice>}
    </>
  );
}

import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from './button';
import type { ButtonLook } from './button-content';
import { classNames } from './class-names';
import { rovingTarget } from './roving-keys';
import './menu.css';

export interface MenuItem {
  id: string;
  label: string;
  /** What it comes to, in a small line below. */
  hint?: string;
  icon?: ReactNode;
  danger?: boolean;
  /** Of choices that exclude each other: whether this is the one. */
  checked?: boolean;
  onSelect: () => void;
}

export interface MenuProps extends ButtonLook {
  /** The words on the button. */
  label: string;
  items: readonly MenuItem[];
  /** Where the button is one of a toolbar. */
  trigger?: Pick<ComponentProps<'button'>, 'className' | 'tabIndex' | 'onFocus' | 'title'>;
}

/**
 * A button with a popover of choices. The popover API gives the top layer, Esc and closing on a press elsewhere;
 * the arrow keys are ours. The place is set from the button's own place when it opens.
 */
export function Menu({ label, items, trigger: own, ...look }: MenuProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [expanded, setExpanded] = useState(false);
  const buttons = () => [...(menu.current?.querySelectorAll('button') ?? [])];

  const beforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    setExpanded(event.newState === 'open');
    const box = trigger.current?.getBoundingClientRect();
    if (event.newState === 'open' && box) placeBeside(box, event.currentTarget);
  };
  const toggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'open') buttons()[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Tab') menu.current?.hidePopover();
    const target = rovingTarget<Element>(event.key, buttons(), document.activeElement ?? event.currentTarget);
    if (!(target instanceof HTMLElement)) return;
    event.preventDefault();
    target.focus();
  };
  const select = (item: MenuItem) => {
    // Focus goes back before the choice acts, so that a dialog it opens knows where to return to.
    menu.current?.hidePopover();
    trigger.current?.focus();
    item.onSelect();
  };

  return (
    <>
      <Button
        {...look}
        {...own}
        ref={trigger}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={expanded}
        aria-controls={id}
      >
        {label}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className="leerkring-menu"
        onBeforeToggle={beforeToggle}
        onToggle={toggle}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a menuitemradio has it, and no other gets it
          <button
            key={item.id}
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.checked}
            tabIndex={-1}
            className={classNames('leerkring-menu__item', [item.danger && 'danger'])}
            onClick={() => select(item)}
          >
            {item.icon}
            <span>
              {item.label}
              {item.hint && <span className="leerkring-menu__hint">{item.hint}</span>}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

/** Under the button, or above it in the lower half of the window; level with the side that has most room. */
function placeBeside(box: DOMRect, menu: HTMLElement): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = box.bottom < height * 0.6;
  const fromStart = box.left + box.right < width;
  menu.style.inset = 'auto';
  if (below) menu.style.top = `${box.bottom + 6}px`;
  else menu.style.bottom = `${height - box.top + 6}px`;
  if (fromStart) menu.style.left = `${Math.max(8, box.left)}px`;
  else menu.style.right = `${Math.max(8, width - box.right)}px`;
}

import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { classNames } from './class-names';
import { Field, type FieldControl, type FieldProps } from './field';
import './combobox.css';

export interface ComboboxOption {
  value: string;
  label: string;
  /** What tells it from another of the same name. */
  detail?: string;
}

export interface ComboboxProps extends FieldProps {
  /** Empty: nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  options: readonly ComboboxOption[];
  /** Those that are meant by what was typed, the likeliest first; all of them when nothing was. */
  find: (typed: string) => readonly ComboboxOption[];
  nothingFound: string;
  /** What stands in the field, for who finds somewhere else. */
  onTyped?: (typed: string) => void;
}

/**
 * A field in which one types a part of a name and takes one of what is found: for lists that are too long for a
 * select. The pattern is that of the ARIA Authoring Practices (editable combobox with list autocomplete): the
 * focus stays in the field, arrows walk through the list, Enter takes, Esc closes.
 */
export function Combobox({ label, labelHidden, hint, error, ...rest }: ComboboxProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => <Box {...rest} label={label} control={control} />}
    </Field>
  );
}

interface BoxProps extends Omit<ComboboxProps, 'labelHidden' | 'hint' | 'error' | 'counter'> {
  control: FieldControl;
}

function Box({ label, value, onChange, options, find, nothingFound, onTyped, control }: BoxProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  /** Null: what stands in the field is what was chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const found = isOpen ? find(typed ?? '') : [];
  const isShown = found.length > 0;
  const optionId = (index: number) => `${id}-${index}`;

  const open = () => {
    setAt(
      Math.max(
        0,
        find(typed ?? '').findIndex((option) => option.value === value),
      ),
    );
    setOpen(true);
  };
  const close = () => setOpen(false);
  const walkTo = (index: number) => {
    const next = (index + found.length) % found.length;
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (option: ComboboxOption) => {
    onChange(option.value);
    setTyped(null);
    close();
  };
  const change = (text: string) => {
    setTyped(text);
    onTyped?.(text);
    setAt(0);
    setOpen(true);
    if (value) onChange('');
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = found[at];
    if (step !== undefined) {
      if (isShown) walkTo(at + step);
      else open();
    } else if (event.key === 'Enter' && option) take(option);
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
  };

  return (
    <div className="leerkring-combobox">
      <input
        {...control}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        aria-activedescendant={isShown ? optionId(at) : undefined}
        className="leerkring-field__box"
        value={typed ?? chosen?.label ?? ''}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={press}
        onClick={open}
        onBlur={close}
      />
      <ChevronDown />
      {isShown && (
        <div ref={list} id={id} role="listbox" aria-label={label} className="leerkring-combobox__list">
          {found.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the field points at it (aria-activedescendant)
            <div
              key={option.value}
              id={optionId(index)}
              role="option"
              aria-selected={option.value === value}
              className={classNames('leerkring-combobox__option', [index === at && 'active'])}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              {option.label}
              {option.detail && <span className="leerkring-combobox__detail">{option.detail}</span>}
            </div>
          ))}
        </div>
      )}
      {isOpen && !isShown && (
        <p role="status" className="leerkring-combobox__list leerkring-combobox__nothing">
          {nothingFound}
        </p>
      )}
    </div>
  );
}

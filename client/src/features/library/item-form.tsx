import type { LibraryItemView } from '@leerkring/shared/contract/library';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { problemToDutch, serverFaults } from '../../lib/problem-to-dutch';
import { itemFaultText, itemFormText } from '../../text/library';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import type { Checked, ItemDraft } from './item-draft';
import { FactFields, PlaceFields, type SetDraft, WhatFields } from './item-fields';
import { LeaveForm } from './leave-form';
import { type GroupOption, SharingFields } from './sharing-fields';

interface ItemFormProps<Input> {
  initial: ItemDraft;
  /** Of something that is there already: its kind stays, and perhaps who may read it. */
  item?: LibraryItemView;
  themes: readonly ThemeView[];
  groups: readonly GroupOption[];
  /** For who may bring in what others sent. */
  organisations?: ReactNode | ((draft: ItemDraft, set: SetDraft) => ReactNode);
  check: (draft: ItemDraft) => Checked<Input>;
  /** The files, where they are brought with it. */
  files?: (error: string | undefined) => ReactNode;
  /** Files are on their way. */
  waits: boolean;
  save: {
    isPending: boolean;
    isSuccess: boolean;
    error: unknown;
    mutate: (input: Input, then: { onSuccess: (item: LibraryItemView) => void }) => void;
  };
  saveWord: string;
  onSaved: (item: LibraryItemView) => void;
}

/** One column, in the order in which one tells it; what is wrong is said at its field, all at once. */
export function ItemForm<Input>(props: ItemFormProps<Input>) {
  const { initial, item, themes, groups, organisations, check, files, waits, save, saveWord, onSaved } =
    props;
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const set: SetDraft = (part) => setDraft((before) => ({ ...before, ...part }));
  const { input, faults } = check(draft);
  const refused = serverFaults(save.error);
  const said = tried ? { ...refused, ...faults } : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (input && !waits) save.mutate(input, { onSuccess: onSaved });
    else requestAnimationFrame(() => firstFault(form.current)?.focus());
  };
  return (
    <form ref={form} className="reading-page" noValidate onSubmit={submit}>
      <Stack gap={5}>
        <Section id="item-what" title={itemFormText.what}>
          <WhatFields draft={draft} set={set} faults={said} isNew={!item} />
          {files?.(said.fileIds)}
        </Section>
        <Section id="item-where" title={itemFormText.where}>
          <PlaceFields draft={draft} set={set} faults={said} themes={themes} />
        </Section>
        <Section id="item-facts" title={itemFormText.facts}>
          <FactFields draft={draft} set={set} faults={said} />
        </Section>
        <Section id="item-sharing" title={itemFormText.sharing}>
          <SharingFields draft={draft} set={set} faults={said} item={item} groups={groups} />
          {typeof organisations === 'function' ? organisations(draft, set) : organisations}
        </Section>
        {tried && Object.keys(faults).length > 0 && <Notice tone="error">{itemFormText.lookAgain}</Notice>}
        {save.error !== null && <Notice tone="error">{faultInWords(save.error)}</Notice>}
        <Cluster>
          <Button type="submit" variant="primary" busy={save.isPending || (tried && waits)}>
            {saveWord}
          </Button>
        </Cluster>
      </Stack>
      <LeaveForm dirty={draft !== initial && !save.isSuccess} />
    </form>
  );
}

/** A fault that belongs to no field that is in sight is said in the words of the form. */
const faultInWords = (error: unknown): string => {
  const [code] = Object.values(serverFaults(error));
  return Object.values(itemFaultText).find((words) => words === code) ?? problemToDutch(error);
};

const firstFault = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"], input[type="file"]:has(~ [role="alert"])');

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card as="section" aria-labelledby={id}>
      <Stack gap={5}>
        <h2 id={id} className="side-title">
          {title}
        </h2>
        {children}
      </Stack>
    </Card>
  );
}

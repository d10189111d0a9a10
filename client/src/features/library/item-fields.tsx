import type { LibraryKind } from '@leerkring/shared/contract/library';
import { LibraryStatus } from '@leerkring/shared/contract/library';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import { documentTypes, kindFacts, libraryKinds, sizeClasses } from '@leerkring/shared/library/kinds';
import { roadmapSteps } from '@leerkring/shared/roadmap/steps';
import { Plus, X } from 'lucide-react';
import type { FieldFaults } from '../../lib/problem-to-dutch';
import { itemFormText, libraryStatusText, libraryText } from '../../text/library';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Cluster, Stack } from '../../ui/layout';
import { SegmentedControl } from '../../ui/segmented-control';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import type { ItemDraft, LinkDraft } from './item-draft';
import './library.css';

export type SetDraft = (part: Partial<ItemDraft>) => void;
export interface FieldsProps {
  draft: ItemDraft;
  set: SetDraft;
  faults: FieldFaults;
}

const typeOptions = documentTypes.map(([value, label]) => ({ value, label }));
const kindOptions = libraryKinds.map(({ key, one }) => ({ value: key, label: one }));
const sizeOptions = sizeClasses.map(([value, label]) => ({ value, label }));
const stepOptions = roadmapSteps.map(({ key, number, title }) => ({
  value: key,
  label: libraryText.stepName(number, title),
}));
const statusOptions = LibraryStatus.options.map((value) => ({ value, label: libraryStatusText[value] }));

export function WhatFields({ draft, set, faults, isNew }: FieldsProps & { isNew: boolean }) {
  const kind = kindFacts(draft.kind);
  const needs = (what: 'files' | 'links' | 'story') => kind.needs.includes(what);
  return (
    <>
      <div className="library-pair">
        {isNew && (
          <Select
            label={itemFormText.kind}
            hint={kind.hint}
            options={kindOptions}
            value={draft.kind}
            onChange={(event) => set({ kind: event.currentTarget.value as LibraryKind })}
          />
        )}
        {kind.typed && (
          <Select
            label={itemFormText.type}
            hint={isNew ? itemFormText.typeHint : undefined}
            placeholder={itemFormText.chooseType}
            error={faults.documentType}
            options={typeOptions}
            value={draft.documentType}
            onChange={(event) => set({ documentType: event.currentTarget.value })}
          />
        )}
      </div>
      <TextField
        label={itemFormText.title}
        hint={itemFormText.titleHint}
        error={faults.title}
        maxLength={140}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextArea
        label={itemFormText.description}
        hint={itemFormText.descriptionHint}
        error={faults.description}
        maxLength={500}
        rows={2}
        value={draft.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      {(needs('story') || draft.story !== '') && (
        <TextArea
          label={itemFormText.story}
          hint={itemFormText.storyHint}
          error={faults.story}
          maxLength={12_000}
          rows={6}
          reading
          value={draft.story}
          onChange={(event) => set({ story: event.currentTarget.value })}
        />
      )}
      {(needs('links') || draft.links.length > 0) && <LinkFields draft={draft} set={set} faults={faults} />}
    </>
  );
}

function LinkFields({ draft: { links }, set, faults }: FieldsProps) {
  const next = { key: Math.max(0, ...links.map(({ key }) => key)) + 1, label: '', url: '' };
  const shown = links.length > 0 ? links : [{ ...next, key: 0 }];
  const change = (key: number, part: Partial<LinkDraft>) =>
    set({ links: shown.map((link) => (link.key === key ? { ...link, ...part } : link)) });
  return (
    <fieldset>
      <Stack gap={3}>
        <legend className="leerkring-field__label">{itemFormText.links}</legend>
        <p className="small muted">{itemFormText.linksHint}</p>
        {shown.map((link) => (
          <div key={link.key} className="library-link">
            <TextField
              label={itemFormText.linkLabel}
              maxLength={80}
              value={link.label}
              onChange={(event) => change(link.key, { label: event.currentTarget.value })}
            />
            <TextField
              label={itemFormText.linkUrl}
              type="url"
              placeholder="https://"
              maxLength={500}
              error={faults.links}
              value={link.url}
              onChange={(event) => change(link.key, { url: event.currentTarget.value })}
            />
            <Button
              variant="quiet"
              icon={<X />}
              aria-label={itemFormText.removeLink(link.label)}
              onClick={() => set({ links: shown.filter(({ key }) => key !== link.key) })}
            >
              {itemFormText.removeWord}
            </Button>
          </div>
        ))}
        {shown.length < 8 && (
          <Cluster>
            <Button icon={<Plus />} onClick={() => set({ links: [...shown, next] })}>
              {itemFormText.addLink}
            </Button>
          </Cluster>
        )}
      </Stack>
    </fieldset>
  );
}

export function PlaceFields({ draft, set, themes }: FieldsProps & { themes: readonly ThemeView[] }) {
  const { themeIds } = draft;
  const offered = themes.filter(({ id, closed }) => !closed || themeIds.includes(id));
  const isFull = themeIds.length >= 6;
  const box = ({ id, name, parentId }: ThemeView) => {
    const isChosen = themeIds.includes(id);
    return (
      <div key={id} className={parentId ? 'library-themes__below' : undefined}>
        <Checkbox
          label={name}
          checked={isChosen}
          disabled={!isChosen && isFull}
          onChange={() =>
            set({ themeIds: isChosen ? themeIds.filter((one) => one !== id) : [...themeIds, id] })
          }
        />
      </div>
    );
  };
  return (
    <>
      <Select
        label={itemFormText.step}
        placeholder={itemFormText.noStep}
        options={stepOptions}
        value={draft.stepKey}
        onChange={(event) => set({ stepKey: event.currentTarget.value })}
      />
      <fieldset>
        <Stack gap={3}>
          <legend className="leerkring-field__label">{itemFormText.themes}</legend>
          <p className="small muted">{itemFormText.themesHint}</p>
          <div className="library-themes">
            {offered
              .filter(({ parentId }) => parentId === null)
              .map((accent) => (
                <div key={accent.id}>
                  {box(accent)}
                  {offered.filter(({ parentId }) => parentId === accent.id).map(box)}
                </div>
              ))}
          </div>
        </Stack>
      </fieldset>
    </>
  );
}

export function FactFields({ draft, set, faults }: FieldsProps) {
  return (
    <>
      <SegmentedControl
        label={itemFormText.status}
        options={statusOptions}
        value={draft.status}
        onChange={(status) => set({ status })}
      />
      <div className="library-pair">
        <TextField
          label={itemFormText.year}
          className="short-field"
          type="number"
          inputMode="numeric"
          min={1990}
          max={2100}
          error={faults.year}
          value={draft.year}
          onChange={(event) => set({ year: event.currentTarget.value })}
        />
        <Select
          label={itemFormText.size}
          placeholder={itemFormText.noSize}
          options={sizeOptions}
          value={draft.sizeClass}
          onChange={(event) => set({ sizeClass: event.currentTarget.value })}
        />
      </div>
      <TextField
        label={itemFormText.contact}
        hint={itemFormText.contactHint}
        error={faults.contactRole}
        maxLength={120}
        value={draft.contactRole}
        onChange={(event) => set({ contactRole: event.currentTarget.value })}
      />
      <TextField
        type="date"
        className="short-field"
        label={itemFormText.reviewOn}
        hint={itemFormText.reviewOnHint}
        error={faults.reviewOn}
        value={draft.reviewOn}
        onChange={(event) => set({ reviewOn: event.currentTarget.value })}
      />
    </>
  );
}

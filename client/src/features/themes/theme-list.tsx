import type { ThemeView } from '@leerkring/shared/contract/themes';
import { useState } from 'react';
import { problemToDutch, serverFaults } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { themeText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Row, Rows } from '../../ui/rows';
import { TextField } from '../../ui/text-field';
import { useAddTheme, useChangeTheme } from './api';

/** One accent with the themes below it. */
export function AccentCard({ accent, below }: { accent: ThemeView; below: readonly ThemeView[] }) {
  const [adding, setAdding] = useState(false);
  const add = useAddTheme();
  return (
    <Card as="section" className="wrapping-rows" aria-labelledby={accent.id}>
      <Stack gap={3}>
        <h2 className="side-title" id={accent.id}>
          {accent.name}
        </h2>
        <Rows label={accent.name}>
          {below.map((theme) => (
            <ThemeRow key={theme.id} theme={theme} />
          ))}
        </Rows>
        {adding ? (
          <NameForm
            label={words.addTo(accent.name)}
            name=""
            error={add.error}
            busy={add.isPending}
            onSubmit={(name) =>
              add.mutate({ parentId: accent.id, name }, { onSuccess: () => setAdding(false) })
            }
            onCancel={() => setAdding(false)}
          />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)} aria-label={`${words.add}: ${accent.name}`}>
              {words.add}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

function ThemeRow({ theme: { id, name, closed, revision } }: { theme: ThemeView }) {
  const [renaming, setRenaming] = useState(false);
  const change = useChangeTheme();
  if (renaming)
    return (
      <Row
        title={
          <NameForm
            label={words.name}
            name={name}
            error={change.error}
            busy={change.isPending}
            onSubmit={(given) =>
              change.mutate({ id, revision, name: given }, { onSuccess: () => setRenaming(false) })
            }
            onCancel={() => setRenaming(false)}
          />
        }
      />
    );
  return (
    <Row
      title={name}
      detail={change.isError ? problemToDutch(change.error) : undefined}
      end={
        <Cluster gap={2}>
          {closed && <Chip>{words.closed}</Chip>}
          <Button variant="quiet" aria-label={`${words.rename}: ${name}`} onClick={() => setRenaming(true)}>
            {words.rename}
          </Button>
          <Button
            variant="quiet"
            busy={change.isPending}
            aria-label={`${closed ? words.open : words.close}: ${name}`}
            onClick={() => change.mutate({ id, revision, closed: !closed })}
          >
            {closed ? words.open : words.close}
          </Button>
        </Cluster>
      }
    />
  );
}

interface NameFormProps {
  label: string;
  name: string;
  error: unknown;
  busy: boolean;
  onSubmit: (name: string) => void;
  onCancel: () => void;
}

function NameForm({ label, name: before, error, busy, onSubmit, onCancel }: NameFormProps) {
  const [name, setName] = useState(before);
  const faults = serverFaults(error, '', words.faults);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(name);
      }}
    >
      <Stack gap={3}>
        <TextField
          label={label}
          value={name}
          maxLength={60}
          error={faults.name}
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error != null && !faults.name && <Notice tone="error">{problemToDutch(error)}</Notice>}
        <Cluster gap={2}>
          <Button type="submit" variant="primary" busy={busy} disabled={name.trim() === ''}>
            {words.save}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {commonText.cancel}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}

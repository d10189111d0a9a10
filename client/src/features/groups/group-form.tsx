import { GroupInput, type GroupView } from '@leerkring/shared/contract/groups';
import { type FormEvent, useState } from 'react';
import { faultsByField, problemToDutch, schemaFaults, serverFaults } from '../../lib/problem-to-dutch';
import { groupFormText, meetingFormText } from '../../text/groups';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { SegmentedControl } from '../../ui/segmented-control';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useCreateGroup } from './api';

const forms = GroupInput.shape.form.options.map((value) => ({ value, label: meetingFormText[value] }));
const empty: GroupInput = { name: '', purpose: '', form: 'online', rhythmWeeks: 7 };

export function GroupForm({ onCreated }: { onCreated: (group: GroupView) => void }) {
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const create = useCreateGroup();
  const checked = GroupInput.safeParse(draft);
  const faults = {
    ...serverFaults(create.error),
    ...(tried && checked.error && faultsByField(schemaFaults(checked.error))),
  };
  const change = (part: Partial<GroupInput>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success) create.mutate(draft, { onSuccess: onCreated });
  };
  return (
    <form onSubmit={submit} noValidate className="narrow">
      <Stack gap={6}>
        <TextField
          label={groupFormText.name}
          hint={groupFormText.nameHint}
          error={faults.name}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextArea
          label={groupFormText.purpose}
          hint={groupFormText.purposeHint}
          error={faults.purpose}
          value={draft.purpose}
          onChange={(event) => change({ purpose: event.currentTarget.value })}
        />
        <SegmentedControl
          label={groupFormText.form}
          options={forms}
          value={draft.form}
          onChange={(form) => change({ form })}
        />
        <TextField
          type="number"
          min={1}
          max={26}
          className="short-field"
          label={groupFormText.rhythm}
          hint={groupFormText.rhythmHint}
          error={faults.rhythmWeeks}
          value={Number.isNaN(draft.rhythmWeeks) ? '' : draft.rhythmWeeks}
          onChange={(event) => change({ rhythmWeeks: event.currentTarget.valueAsNumber })}
        />
        {create.isError && <Notice tone="error">{problemToDutch(create.error)}</Notice>}
        <div>
          <Button variant="primary" type="submit" busy={create.isPending}>
            {groupFormText.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

import type { GroupView } from '@leerkring/shared/contract/groups';
import { MeetingInput, type OfferedCase } from '@leerkring/shared/contract/meetings';
import { roleMay } from '@leerkring/shared/rules/can';
import { type FormEvent, type ReactNode, useState } from 'react';
import { fullName } from '../../lib/person';
import { type FieldFaults, faultsByField, problemToDutch, schemaFaults } from '../../lib/problem-to-dutch';
import { meetingPlanText } from '../../text/meetings';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { AgendaEditor } from './agenda-editor';
import { inputOf, type MeetingDraft, previewOf } from './meeting-draft';
import { peopleFor } from './people-for';
import { PlaceFields } from './place-fields';
import { PlanPreview } from './plan-preview';
import { WhenFields } from './when-fields';
import './meeting-form.css';

interface MeetingFormProps {
  initial: MeetingDraft;
  group: GroupView | undefined;
  /** The choice of group, which a meeting that exists no longer has. */
  groupField?: ReactNode;
  offeredCases: readonly OfferedCase[];
  saveLabel: string;
  saving: boolean;
  error: unknown;
  serverFaults: FieldFaults;
  onSave: (input: MeetingInput) => void;
}

export function MeetingForm(props: MeetingFormProps) {
  const { group, offeredCases, error } = props;
  const [draft, setDraft] = useState(props.initial);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...part }));

  const takingPart = group?.members.filter(({ role }) => roleMay(role, 'session.take-part')) ?? [];
  const people = peopleFor(takingPart);
  const checked = MeetingInput.safeParse(inputOf(draft));
  const faults: FieldFaults = {
    ...props.serverFaults,
    ...(tried && checked.error && faultsByField(schemaFaults(checked.error))),
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success && group) props.onSave(checked.data);
  };
  return (
    <form onSubmit={submit} noValidate className="meeting-form">
      <Stack gap={6}>
        <Card>
          <Stack gap={6}>
            {props.groupField}
            <WhenFields draft={draft} faults={faults} onChange={change} />
            <PlaceFields draft={draft} faults={faults} onChange={change} />
            <Select
              label={meetingPlanText.facilitator}
              placeholder={meetingPlanText.chooseFacilitator}
              error={faults.facilitatorId && meetingPlanText.chooseFacilitator}
              options={takingPart
                .filter(({ role }) => roleMay(role, 'meeting.lead'))
                .map(({ person }) => ({ value: person.id, label: fullName(person) }))}
              value={draft.facilitatorId}
              onChange={(event) => change({ facilitatorId: event.currentTarget.value })}
            />
          </Stack>
        </Card>
        <Card as="section" aria-labelledby="programme">
          <Stack gap={4}>
            <div>
              <h2 id="programme" className="side-title">
                {meetingPlanText.programme}
              </h2>
              <p className="muted">{meetingPlanText.programmeHint}</p>
            </div>
            <AgendaEditor
              blocks={draft.blocks}
              people={people}
              offeredCases={offeredCases}
              onChange={(blocks) => change({ blocks })}
            />
            {faults.agenda && <Notice tone="error">{faults.agenda}</Notice>}
          </Stack>
        </Card>
      </Stack>
      <div className="meeting-form__side">
        <Stack>
          <PlanPreview preview={previewOf(draft, people)} people={people} />
          {error !== null && <Notice tone="error">{problemToDutch(error)}</Notice>}
          <Button variant="primary" wide type="submit" busy={props.saving}>
            {props.saveLabel}
          </Button>
        </Stack>
      </div>
    </form>
  );
}

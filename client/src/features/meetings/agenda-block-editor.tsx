import type { OfferedCase } from '@leerkring/shared/contract/meetings';
import { methodByKey } from '@leerkring/shared/methods/all';
import { ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { commonText } from '../../text/common';
import { meetingPlanText } from '../../text/meetings';
import { Button } from '../../ui/button';
import { Cluster, Stack } from '../../ui/layout';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { MiddleBlock } from './meeting-draft';
import { MethodPicker } from './method-picker';

interface AgendaBlockEditorProps {
  title: string;
  block: MiddleBlock;
  people: number;
  offeredCases: readonly OfferedCase[];
  onChange: (block: MiddleBlock) => void;
  onEarlier: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

export function AgendaBlockEditor(props: AgendaBlockEditorProps) {
  const { title, block, onChange, onEarlier, onRemove } = props;
  return (
    <Stack gap={3}>
      <Cluster spread>
        <h3 className="agenda__title">{title}</h3>
        <Cluster gap={1}>
          {onEarlier && (
            <Button
              variant="quiet"
              icon={<ArrowUp />}
              aria-label={meetingPlanText.earlier(title)}
              onClick={onEarlier}
            >
              {commonText.earlier}
            </Button>
          )}
          {onRemove && (
            <Button
              variant="quiet"
              icon={<Trash2 />}
              aria-label={meetingPlanText.remove(title)}
              onClick={onRemove}
            >
              {commonText.remove}
            </Button>
          )}
        </Cluster>
      </Cluster>
      {block.kind === 'case' ? (
        <CaseBlockFields {...props} block={block} />
      ) : (
        <TextField
          type="number"
          min={5}
          max={60}
          step={5}
          className="short-field"
          label={meetingPlanText.breakMinutes}
          value={block.minutes || ''}
          onChange={(event) => onChange({ kind: 'break', minutes: event.currentTarget.valueAsNumber || 0 })}
        />
      )}
    </Stack>
  );
}

type CaseBlock = Extract<MiddleBlock, { kind: 'case' }>;

function CaseBlockFields({
  block,
  people,
  offeredCases,
  onChange,
}: AgendaBlockEditorProps & { block: CaseBlock }) {
  const [picking, setPicking] = useState(false);
  const method = methodByKey(block.methodKey);
  return (
    <>
      <div>
        <p>
          <strong>{method?.name}</strong>
        </p>
        <p className="muted">{method?.goal}</p>
      </div>
      <div>
        <Button onClick={() => setPicking(true)}>{meetingPlanText.chooseMethod}</Button>
      </div>
      {offeredCases.length > 0 && (
        <Select
          label={meetingPlanText.caseOnTable}
          placeholder={meetingPlanText.caseByGroup}
          options={offeredCases.map(({ id, workingTitle }) => ({ value: id, label: workingTitle }))}
          value={block.caseId ?? ''}
          onChange={(event) => {
            const chosen = offeredCases.find(({ id }) => id === event.currentTarget.value);
            onChange({ ...block, caseId: chosen?.id ?? null });
          }}
        />
      )}
      <MethodPicker
        open={picking}
        chosenKey={block.methodKey}
        people={people}
        onClose={() => setPicking(false)}
        onChoose={(methodKey) => {
          setPicking(false);
          onChange({ ...block, methodKey });
        }}
      />
    </>
  );
}

import {
  BreakGlassInput,
  BreakGlassKind,
  type BreakGlassView,
  breakGlassMinutes,
} from '@leerkring/shared/contract/break-glass';
import { type FormEvent, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { breakGlassKindText, breakGlassText as words } from '../../text/break-glass';
import { charactersInWords } from '../../text/common';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { useBreakTheGlass } from './api';

const kinds = BreakGlassKind.options.map((value) => ({ value, label: breakGlassKindText[value] }));
const longest = 300;

interface BreakGlassFormProps {
  groups: readonly { id: string; name: string }[];
  onStarted: (entry: BreakGlassView) => void;
}

export function BreakGlassForm({ groups, onStarted }: BreakGlassFormProps) {
  const [groupId, setGroupId] = useState('');
  const [kind, setKind] = useState<BreakGlassKind>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const start = useBreakTheGlass(groupId);
  const checked = BreakGlassInput.safeParse({ kind, reason });
  const faulty = (field: string) =>
    tried && (checked.error?.issues.some(({ path }) => path[0] === field) ?? false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success && groupId && !start.isPending) start.mutate(checked.data, { onSuccess: onStarted });
  };
  if (groups.length === 0) return <p>{words.noGroups}</p>;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={5}>
        <Select
          label={words.group}
          placeholder={words.chooseGroup}
          error={tried && !groupId ? words.groupNeeded : undefined}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          onChange={(event) => setGroupId(event.currentTarget.value)}
        />
        <RadioGroup
          label={words.kind}
          options={kinds}
          value={kind}
          error={faulty('kind') ? words.kindNeeded : undefined}
          onChange={setKind}
        />
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          error={faulty('reason') ? words.reasonFault : undefined}
          counter={charactersInWords(reason.length, longest)}
          maxLength={longest}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {start.isError && <Notice tone="error">{problemToDutch(start.error)}</Notice>}
        <div>
          <Button type="submit" variant="danger" busy={start.isPending}>
            {words.start(breakGlassMinutes)}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

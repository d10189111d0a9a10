import { GroundRules, type PledgeView } from '@leerkring/shared/contract/groups';
import { useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { pledgeText } from '../../text/groups';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { useChangeRules } from './api';

const rulesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function ChangeRulesDialog({
  pledge,
  open,
  onClose,
}: {
  pledge: PledgeView;
  open: boolean;
  onClose: () => void;
}) {
  const change = useChangeRules(pledge.groupId);
  const [text, setText] = useState(pledge.rules.join('\n'));
  const [tried, setTried] = useState(false);
  const checked = GroundRules.safeParse(rulesIn(text));
  const close = () => {
    change.reset();
    setTried(false);
    onClose();
  };
  const save = () => {
    setTried(true);
    if (checked.success)
      change.mutate({ version: pledge.version, rules: checked.data }, { onSuccess: close });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={pledgeText.changeTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button variant="primary" busy={change.isPending} onClick={save}>
            {pledgeText.save}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{pledgeText.changeExplanation}</p>
        <TextArea
          label={pledgeText.rules}
          rows={10}
          value={text}
          error={tried && !checked.success ? pledgeText.rulesFault : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {change.isError && <Notice tone="error">{problemToDutch(change.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}

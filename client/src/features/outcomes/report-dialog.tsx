import { type ActionItemView, ActionReport, ActionStatus } from '@leerkring/shared/contract/outcomes';
import { useState } from 'react';
import { faultsByField, problemToDutch, schemaFaults, serverFaults } from '../../lib/problem-to-dutch';
import { charactersInWords, commonText } from '../../text/common';
import { actionStatusText, outcomesText } from '../../text/outcomes';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-area';
import { useReportAction } from './api';

const statuses = ActionStatus.options.map((value) => ({ value, label: actionStatusText[value] }));
const noteLimit = 300;

/** `action` opens the dialog; what was typed stays until it is saved or the dialog is closed. */
export function ReportDialog({
  action,
  onClose,
}: {
  action: ActionItemView | undefined;
  onClose: () => void;
}) {
  const report = useReportAction();
  const [changed, setChanged] = useState<Partial<ActionReport>>({});
  const draft = { status: action?.status ?? 'open', note: action?.note ?? '', ...changed };
  const checked = ActionReport.safeParse(draft);
  const faults = checked.error ? faultsByField(schemaFaults(checked.error)) : serverFaults(report.error);

  const close = () => {
    setChanged({});
    report.reset();
    onClose();
  };
  const saved = () => {
    announce(outcomesText.saved);
    close();
  };
  const save = () => {
    if (action && checked.success) report.mutate({ action, report: checked.data }, { onSuccess: saved });
  };
  return (
    <Dialog
      open={action !== undefined}
      onClose={close}
      title={outcomesText.dialogTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button variant="primary" busy={report.isPending} onClick={save}>
            {outcomesText.save}
          </Button>
        </>
      }
    >
      <Stack gap={5}>
        <p className="reading">{action?.text}</p>
        <RadioGroup
          label={outcomesText.status}
          options={statuses}
          value={draft.status}
          onChange={(status) => setChanged({ ...changed, status })}
        />
        <TextArea
          label={outcomesText.note}
          hint={outcomesText.noteHint}
          counter={charactersInWords(draft.note.length, noteLimit)}
          error={faults.note}
          value={draft.note}
          onChange={(event) => setChanged({ ...changed, note: event.currentTarget.value })}
        />
        {report.isError && <Notice tone="error">{problemToDutch(report.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}

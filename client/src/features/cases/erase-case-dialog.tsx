import { problemToDutch } from '../../lib/problem-to-dutch';
import { caseText } from '../../text/cases';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useEraseCase } from './api';

interface EraseCaseDialogProps {
  caseId: string;
  open: boolean;
  onClose: () => void;
}

export function EraseCaseDialog({ caseId, open, onClose }: EraseCaseDialogProps) {
  const erase = useEraseCase(caseId);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={caseText.eraseTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{caseText.eraseKeep}</Button>
          <Button
            variant="danger"
            busy={erase.isPending}
            onClick={() => erase.mutate(undefined, { onSuccess: onClose })}
          >
            {caseText.eraseConfirm}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{caseText.eraseExplanation}</p>
        {erase.isError && <Notice tone="error">{problemToDutch(erase.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}

import type { LibraryItemView } from '@leerkring/shared/contract/library';
import { useNavigate } from 'react-router';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { itemText } from '../../text/library';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useReuse } from './api';

interface ReuseDialogProps {
  item: LibraryItemView;
  /** Of whoever makes their own from it. */
  organisation: string;
  open: boolean;
  onClose: () => void;
}

/** Says first what comes of it and who sees it; then straight to what there is to fill in. */
export function ReuseDialog({ item, organisation, open, onClose }: ReuseDialogProps) {
  const reuse = useReuse(item.id);
  const navigate = useNavigate();
  const go = () =>
    reuse.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/bibliotheek/${id}/invullen`) });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={itemText.reuseTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button variant="primary" busy={reuse.isPending} onClick={go}>
            {itemText.reuseGo}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{item.group ? itemText.reuseInGroup : itemText.reuseInfo(organisation)}</p>
        <p>{itemText.reuseTrail}</p>
        {reuse.isError && <Notice tone="error">{problemToDutch(reuse.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}

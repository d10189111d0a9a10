import type { CardView } from '@leerkring/shared/contract/sessions';
import { useState } from 'react';
import { tableText } from '../../../text/session';
import { Button } from '../../../ui/button';
import { Cluster, Stack } from '../../../ui/layout';
import { TextArea } from '../../../ui/text-area';
import { useAction } from '../act-button';

export function CardEdit({ card, onDone }: { card: CardView; onDone: () => void }) {
  const { busy, perform } = useAction();
  const [text, setText] = useState(card.text);
  const save = async () => {
    if (text.trim() === '') return;
    if (await perform({ type: 'edit-card', cardId: card.id, text })) onDone();
  };
  return (
    <Stack gap={2}>
      <TextArea
        label={tableText.edit}
        labelHidden
        autoFocus
        rows={2}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Cluster>
        <Button variant="primary" busy={busy} onClick={() => void save()}>
          {tableText.save}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {tableText.cancel}
        </Button>
      </Cluster>
    </Stack>
  );
}

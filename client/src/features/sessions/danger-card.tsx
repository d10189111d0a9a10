import { useState } from 'react';
import { commonText } from '../../text/common';
import { dangerText } from '../../text/session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Row, Rows } from '../../ui/rows';

/** Whom to call. Nothing is recorded here: the judgement is the professional's. */
export function DangerCard() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {dangerText.open}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={dangerText.title}
        closeLabel={commonText.close}
      >
        <p>{dangerText.explanation}</p>
        <Rows label={dangerText.title}>
          {dangerText.lines.map(({ name, number }) => (
            <Row
              key={number}
              title={name}
              end={
                <a className="danger-number" href={`tel:${number}`}>
                  {number}
                </a>
              }
            />
          ))}
        </Rows>
        <p>{dangerText.own}</p>
      </Dialog>
    </>
  );
}

import { type ReactNode, useId } from 'react';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';

/** One subject of a meeting: a card with its name above. */
export function TitledCard({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card as="section" aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id} className="side-title">
          {title}
        </h2>
        {children}
      </Stack>
    </Card>
  );
}

import type { ReactNode } from 'react';

export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="leerkring-ui-page__specimen">
      <p className="leerkring-ui-page__name">{name}</p>
      {children}
    </div>
  );
}

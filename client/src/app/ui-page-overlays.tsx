import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Cluster } from '../ui/layout';
import { Menu } from '../ui/menu';
import { Prose } from '../ui/prose';
import { Tabs } from '../ui/tabs';
import { TextArea } from '../ui/text-area';
import { Specimen } from './ui-page-specimen';

export function OverlaySpecimens({ theme }: { theme: string }) {
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState<'together' | 'case' | 'mine'>('together');
  const close = () => setOpen(false);
  return (
    <Specimen name="Tabs, Menu, Dialog">
      <Tabs
        label={`Schrijven en lezen (${theme})`}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'together',
            label: 'Samen schrijven',
            content: <Prose>De afspraak bestaat op papier, maar de diensten wisselen steeds.</Prose>,
          },
          {
            id: 'case',
            label: 'Casus',
            content: <Prose>Hoe zorg ik dat de politie mij op tijd belt?</Prose>,
          },
          { id: 'mine', label: 'Mijn notities', content: <TextArea label="Mijn notities" />, keep: true },
        ]}
      />
      <Cluster>
        <Menu
          label="Meer"
          icon={<Ellipsis />}
          items={[
            { id: 'edit', label: 'Wijzigen', icon: <Pencil />, onSelect: () => setOpen(true) },
            {
              id: 'remove',
              label: 'Verwijderen',
              icon: <Trash2 />,
              danger: true,
              onSelect: () => setOpen(true),
            },
          ]}
        />
        <Button onClick={() => setOpen(true)}>Open een venster</Button>
      </Cluster>
      <Dialog
        open={open}
        onClose={close}
        title="Leiding overgeven aan Fenna?"
        closeLabel="Sluiten"
        actions={
          <>
            <Button onClick={close}>Terug</Button>
            <Button variant="primary" onClick={close}>
              Geef leiding over
            </Button>
          </>
        }
      >
        <p>Fenna krijgt de tijd en de fasen in handen. Jij doet mee als deelnemer.</p>
      </Dialog>
    </Specimen>
  );
}

import { ArrowRight, Check, Pause, Plus } from 'lucide-react';
import { useState } from 'react';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { EmptyState } from '../ui/empty-state';
import { Cluster, Stack } from '../ui/layout';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { TruthChip, TruthChips } from '../ui/truth-chip';
import { Specimen } from './ui-page-specimen';

export function ButtonSpecimens() {
  const [busy, setBusy] = useState(false);
  return (
    <Specimen name="Button, LinkButton">
      <Cluster>
        <Button variant="primary">Zet op de lijst</Button>
        <Button>Casus nalezen</Button>
        <Button variant="quiet">Geef leiding over</Button>
        <Button variant="danger">Ik wil stoppen</Button>
        <Button icon={<Pause />}>Pauze</Button>
        <Button variant="primary" iconEnd={<ArrowRight />}>
          Naar fase 3: de kern
        </Button>
        <Button variant="primary" busy={busy} onClick={() => setBusy(true)}>
          Bewaren
        </Button>
        <Button variant="primary" busy>
          Bewaren
        </Button>
        <Button disabled>Nog niet</Button>
        <LinkButton to="/ui">Naar de sessie</LinkButton>
      </Cluster>
      <Button variant="primary" wide onClick={() => announce('Je bent klaar')}>
        Ik ben klaar
      </Button>
    </Specimen>
  );
}

export function ChipSpecimens() {
  return (
    <Specimen name="Chip, TruthChip">
      <Cluster>
        <Chip>Je volgt dit gesprek</Chip>
        <Chip tone="brand">Concept</Chip>
        <Chip tone="ok" icon={<Check />}>
          Akkoord
        </Chip>
        <Chip tone="now">Over 25 minuten</Chip>
        <Chip tone="stop">Bezwaar</Chip>
        <Chip tone="private">Alleen jij</Chip>
        <Chip look="outline">lauw</Chip>
        <Chip tone="brand" look="solid">
          warm
        </Chip>
        <Chip tone="now" look="solid">
          aan de beurt
        </Chip>
      </Cluster>
      <TruthChips label="Over deze tekst">
        <TruthChip truth="private">Alleen deze groep</TruthChip>
        <TruthChip truth="shared">Iedereen in het netwerk</TruthChip>
        <TruthChip truth="saved">Opgeslagen</TruthChip>
        <TruthChip truth="saving">Bezig met opslaan</TruthChip>
        <TruthChip truth="unsaved">Niet verbonden: je tekst staat nog op dit scherm</TruthChip>
        <TruthChip truth="expiring">Weg na deze bijeenkomst</TruthChip>
      </TruthChips>
    </Specimen>
  );
}

export function StateSpecimens() {
  return (
    <Specimen name="Notice, EmptyState, Skeleton">
      <Stack gap={3}>
        <Notice>Dit zijn voorbeeldgegevens. De mensen en casussen bestaan niet.</Notice>
        <Notice tone="ok">Je casus is aangeboden aan de groep.</Notice>
        <Notice tone="warning" title="Nog één minuut" action={<Button>Vraag om meer tijd</Button>}>
          Daarna gaat de gespreksleider verder.
        </Notice>
        <Notice tone="error" title="Je antwoord is niet geplaatst">
          De verbinding viel weg. Je tekst staat er nog. Probeer het opnieuw.
        </Notice>
        <EmptyState
          headingLevel={3}
          title="Nog geen bijeenkomsten"
          action={
            <Button variant="primary" icon={<Plus />}>
              Plan een bijeenkomst
            </Button>
          }
        >
          Hier staan straks de bijeenkomsten van je groep. Begin met een datum.
        </EmptyState>
        <Skeleton label="Bijeenkomsten laden" title />
      </Stack>
    </Specimen>
  );
}

import { Check, Hand, MessageSquare } from 'lucide-react';
import { Avatar, type PersonColour } from '../ui/avatar';
import { AvatarRow } from '../ui/avatar-row';
import { Button } from '../ui/button';
import { Card, CardSection } from '../ui/card';
import { Chip } from '../ui/chip';
import { Cluster, Stack } from '../ui/layout';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { ProgressSteps } from '../ui/progress-steps';
import { Prose } from '../ui/prose';
import { Row, Rows } from '../ui/rows';
import { Timer } from '../ui/timer';
import { TruthChip, TruthChips } from '../ui/truth-chip';
import { Specimen } from './ui-page-specimen';

const names = [
  'Lotte Brandsma',
  'Youssef Benali',
  'Anouk Dekker',
  'Ruben Claassen',
  'Fenna Oosterwoud',
  'Marieke Terlouw',
  'Şeyda Yıldız',
  'Jan de Vries',
];
const people = names.map((name, index) => ({ id: name, name, colour: index as PersonColour }));

export function ReadingSpecimens() {
  return (
    <Specimen name="PageHeader, ProgressSteps, Timer, Prose">
      <PageHeader
        eyebrow="Dinsdag 24 november"
        title="Goedemiddag Marieke"
        intro="Vanmiddag breng jij een casus in. Je hebt nog even."
        chips={
          <TruthChips label="Over deze pagina">
            <TruthChip truth="private">Alleen deze groep</TruthChip>
            <TruthChip truth="saved">Opgeslagen</TruthChip>
          </TruthChips>
        }
      />
      <Cluster gap={6} spread>
        <ProgressSteps total={5} current={2} label="Fase 2 van 5" />
        <Timer digits="12:40" spoken="12 minuten en 40 seconden" caption="nog te gaan" size="large" />
        <Timer digits="04:12" spoken="4 minuten en 12 seconden" state="paused" />
      </Cluster>
      <Prose>
        <h2>Wat we horen</h2>
        <p>
          De afspraak bestaat op papier, maar de diensten wisselen steeds. Eén wijkagent belt altijd, ook op{' '}
          <em>vrije dagen</em>. Sinds 2023 staat het op één kaart.
        </p>
        <ul>
          <li>Wie belt er eerst?</li>
          <li>Wat is gevaar, wat is onrust?</li>
        </ul>
      </Prose>
    </Specimen>
  );
}

export function RowSpecimens() {
  return (
    <Specimen name="Card, CardSection, Rows">
      <Card as="article" accent="now">
        <Cluster gap={5} spread>
          <Stack gap={2}>
            <div>
              <Chip tone="now">Over 25 minuten</Chip>
            </div>
            <h3>Intervisie Wijk-GGD Zuidwest</h3>
            <p>13.30 – 15.30 uur · online · begeleid door Lotte Brandsma</p>
            <AvatarRow label="Lotte, Youssef en 6 anderen" people={people} max={5} />
          </Stack>
          <LinkButton to="/ui" variant="primary">
            Naar de sessie
          </LinkButton>
        </Cluster>
      </Card>
      <Card sections>
        <CardSection>
          <h3>Het probleem verkennen</h3>
          <p>Stel open vragen, één voor één. Nog geen advies.</p>
        </CardSection>
        <CardSection>
          <Rows label="Vragen">
            <Row
              lead="1"
              title="Wat gebeurt er tussen de melding en het moment dat jij gebeld wordt?"
              detail="Anouk · beantwoord"
              end={<Chip look="outline">lauw</Chip>}
            />
            <Row
              lead="2"
              title="Wat maakt dat je op je vrije dag toch opneemt?"
              detail="Youssef · nu"
              now
              end={
                <Chip tone="now" look="solid">
                  aan de beurt
                </Chip>
              }
            />
            <Row lead="3" title="Hoe zou de moeder willen dat het gaat?" end={<Button>Vertel</Button>} />
          </Rows>
        </CardSection>
      </Card>
      <Card tone="private">
        <h3>Je zit met je rug naar de kring</h3>
        <p>Je hoort en leest alles mee. Schrijf op wat je raakt: alleen jij ziet dit.</p>
      </Card>
      <Card tone="sunken">Een vlak dat terugtreedt.</Card>
    </Specimen>
  );
}

export function PeopleSpecimens() {
  return (
    <Specimen name="Avatar, AvatarRow">
      <Cluster gap={3}>
        {people.map((person) => (
          <Avatar key={person.id} name={person.name} colour={person.colour} />
        ))}
      </Cluster>
      <Cluster gap={5}>
        <Avatar name="Youssef Benali" colour={1} size="large" turn badge={<MessageSquare />} />
        <Avatar name="Anouk Dekker" colour={2} size="large" badge={<Hand />} />
        <Avatar name="Ruben Claassen" colour={3} size="large" badge={<Check />} />
        <Avatar name="Marieke Terlouw" colour={5} size="large" away />
        <AvatarRow label="Acht mensen" people={people} />
      </Cluster>
    </Specimen>
  );
}

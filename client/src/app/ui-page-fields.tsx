import { Search } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from '../ui/checkbox';
import { DateTimeField } from '../ui/date-time-field';
import { Stack } from '../ui/layout';
import { RadioGroup } from '../ui/radio-group';
import { SegmentedControl } from '../ui/segmented-control';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { Specimen } from './ui-page-specimen';

export function FieldSpecimens() {
  const [text, setText] = useState(
    'Je vult zelf het gat dat de afspraak openlaat, en daardoor hoeft niemand',
  );
  const [moment, setMoment] = useState({ date: '2026-11-24', time: '13:30' });
  return (
    <Specimen name="TextField, TextArea, Select, DateTimeField">
      <Stack gap={5}>
        <TextField label="Zoeken" labelHidden icon={<Search />} type="search" placeholder="Zoek in titels" />
        <TextField label="Titel" hint="Kort en zonder namen." defaultValue="Wie belt wie op zaterdagavond" />
        <TextField
          label="Werkvraag"
          defaultValue="Hoe zorg ik dat"
          error="Maak je vraag af. Begin met: hoe kan ik."
          counter="15 van 200 tekens"
        />
        <TextArea
          label="Wat is volgens jou de kern?"
          hint="Schrijf het in één of twee zinnen."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          counter={`${text.length} van 300 tekens`}
        />
        <TextArea label="Terugblik" reading rows={2} placeholder="Wat neem je mee?" />
        <Select
          label="Methode"
          placeholder="Kies een methode"
          options={[
            { value: 'five-step', label: 'Vijfstappenmethode' },
            { value: 'gossip', label: 'Roddelmethode' },
          ]}
        />
        <DateTimeField label="Begin" dateLabel="Datum" timeLabel="Tijd" value={moment} onChange={setMoment} />
      </Stack>
    </Specimen>
  );
}

export function ChoiceSpecimens() {
  const [coming, setComing] = useState<'yes' | 'maybe' | 'no' | undefined>('yes');
  const [warmth, setWarmth] = useState<'cold' | 'tepid' | 'warm'>();
  const [place, setPlace] = useState<'online' | 'room' | undefined>('online');
  return (
    <Specimen name="Checkbox, RadioGroup, SegmentedControl">
      <Stack>
        <Checkbox label="Ik heb namen en details weggelaten" defaultChecked />
        <Checkbox label="De groep mag dit lezen" hint="Je kunt dit later terugdraaien." />
        <RadioGroup
          label="Waar"
          value={place}
          onChange={setPlace}
          options={[
            { value: 'online', label: 'Online', hint: 'Iedereen krijgt de link.' },
            { value: 'room', label: 'Op locatie' },
          ]}
        />
        <SegmentedControl
          label="Kom je?"
          value={coming}
          onChange={setComing}
          options={[
            { value: 'yes', label: 'Ja' },
            { value: 'maybe', label: 'Misschien' },
            { value: 'no', label: 'Nee' },
          ]}
        />
        <SegmentedControl
          label="Hoe raak is deze vraag?"
          value={warmth}
          onChange={setWarmth}
          options={[
            { value: 'cold', label: 'koud' },
            { value: 'tepid', label: 'lauw' },
            { value: 'warm', label: 'warm' },
          ]}
        />
      </Stack>
    </Specimen>
  );
}

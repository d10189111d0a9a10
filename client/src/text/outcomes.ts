import type { ActionStatus } from '@leerkring/shared/contract/outcomes';

export const actionStatusText: Record<ActionStatus, string> = {
  open: 'Open',
  busy: 'Mee bezig',
  done: 'Gedaan',
  dropped: 'Vervallen',
};

export const outcomesText = {
  title: 'Wat heb je geprobeerd?',
  empty:
    'Je hebt geen open actiepunten. Aan het eind van een bijeenkomst schrijf je op wat je gaat proberen. Dat komt dan hier te staan.',
  fromMeeting: (day: string) => `Uit de bijeenkomst van ${day}`,
  due: (day: string) => `Voor ${day}`,
  overdue: (day: string) => `Was voor ${day}`,
  tell: 'Vertel',
  tellAbout: (text: string) => `Vertel over: ${text}`,
  dialogTitle: 'Vertel hoe het ging',
  status: 'Hoe staat het ervoor?',
  note: 'Wat gebeurde er?',
  noteHint: 'Een of twee zinnen. Je groep leest dit bij de volgende bijeenkomst. Geen namen van bewoners.',
  save: 'Bewaar',
  saved: 'Bewaard. Je groep leest het bij de volgende bijeenkomst.',
};

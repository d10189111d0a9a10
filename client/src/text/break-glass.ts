import type { BreakGlassKind } from '@leerkring/shared/contract/break-glass';

export const breakGlassKindText: Record<BreakGlassKind, string> = {
  safety: 'Iemand is of voelt zich niet veilig',
  complaint: 'Een klacht',
  'data-subject-request': 'Iemand vraagt wat er over hem of haar bewaard is',
  'security-incident': 'Een beveiligingsincident',
  fault: 'Een storing',
};

export const breakGlassText = {
  title: 'Noodtoegang',
  intro: (minutes: number) =>
    `Een beheerder leest niet mee in groepen. Moet het toch, dan kan het hier: voor één groep en ${minutes} minuten. Je kunt alleen lezen. De groep ziet meteen wie je bent en waarom.`,
  group: 'Welke groep?',
  chooseGroup: 'Kies een groep',
  groupNeeded: 'Kies in welke groep je moet meelezen.',
  kind: 'Waarom?',
  kindNeeded: 'Kies waarom het nodig is.',
  reason: 'Leg het uit aan de groep',
  reasonHint: 'De groep leest dit en het blijft staan. Schrijf niets op over wie in een casus voorkomt.',
  reasonFault: 'Leg het uit in 10 tot 300 tekens.',
  start: (minutes: number) => `Lees ${minutes} minuten mee`,
  noGroups: 'Er zijn nog geen groepen. Een moderator maakt de eerste.',
  list: 'Wie met noodtoegang meelas',
  never: 'Niemand gebruikte noodtoegang.',
  groupIntro: 'Een beheerder die niet in deze groep zit, las hier mee. Alleen lezen kon.',
  runningTitle: (name: string) => `${name} leest nu mee`,
  running: (clock: string) => `Tot ${clock} uur, met noodtoegang. Meeschrijven kan niet.`,
  mineTitle: 'Je leest mee met noodtoegang',
  mine: (clock: string) => `Tot ${clock} uur. De groep ziet dat. Je kunt niets schrijven of veranderen.`,
  why: (kind: string, reason: string) => `Reden: ${kind}. ${reason}`,
  from: (day: string, span: string) => `${day}, ${span}`,
  now: 'Leest nu mee',
  endedBy: (name: string) => `beëindigd door ${name}`,
  end: 'Beëindig het meelezen',
  open: 'Open de groep',
  attention: (name: string, group: string) => `${name} las mee in ${group}`,
  attentionNow: (name: string, group: string) => `${name} leest nu mee in ${group}`,
};

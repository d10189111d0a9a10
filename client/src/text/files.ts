import type { Removal } from '@leerkring/shared/contract/files';

export const removalText: Record<Removal, string> = {
  author: 'de naam van de maker',
  place: 'de plek waar de foto is gemaakt',
  properties: 'gegevens over het apparaat of de organisatie',
  comments: 'opmerkingen',
  'tracked-changes': 'bijgehouden wijzigingen',
  thumbnail: 'een klein voorbeeld',
  signature: 'een digitale handtekening',
  attachments: 'bijlagen',
  scripts: 'scripts',
};

export const uploadText = {
  browse: 'Zoek op dit apparaat',
  dropOr: 'of sleep hierheen, of plak',
  dropNow: 'Laat los om te versturen',
  hint: 'PDF, tekst, rekenblad, dia’s of afbeelding, hoogstens 100 MB per bestand.',
  list: 'Bestanden die je verstuurt',
  waiting: 'Wacht op zijn beurt',
  sending: (sent: string, bytes: string) => `${sent} van ${bytes} verstuurd`,
  checking: 'We kijken het bestand na',
  done: 'Verstuurd en nagekeken',
  doneWithout: (what: string) => `Verstuurd en nagekeken. We haalden eruit: ${what}.`,
  empty: 'Dit bestand is leeg. Kies een ander bestand.',
  tooLarge: 'Dit bestand is groter dan 100 MB. Maak het kleiner of deel het op.',
  stop: 'Stop',
  remove: 'Haal weg',
  retry: 'Probeer opnieuw',
  failed: 'Niet verstuurd',
  named: (action: string, name: string) => `${action}: ${name}`,
};

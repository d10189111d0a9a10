import type {
  LevelView,
  MailRhythm,
  NotificationLevel,
  NotificationTopic,
} from '@leerkring/shared/contract/notifications';

export const notificationText = {
  title: 'Meldingen',
  intro: 'Wat anderen deden en wat jou aangaat. Je ziet alleen wat je nu mag lezen.',
  readAll: 'Alles gelezen',
  preferences: 'Voorkeuren',
  fresh: 'Nieuw',
  followed: 'In gesprekken die je volgt',
  earlier: 'Eerder',
  emptyTitle: 'Je bent bij',
  empty:
    'Noemt iemand je, krijg je antwoord of staat er een bijeenkomst klaar, dan zie je het hier. Bij Voorkeuren kies je wat je per mail krijgt.',
  read: 'Gelezen',
  readOf: (words: string) => `Gelezen: ${words}`,
  open: 'Lees',
  openOf: (words: string) => `Lees: ${words}`,
  more: (count: number) => (count === 1 ? 'Nog één andere melding' : `Nog ${count} andere meldingen`),
  newPosts: (count: number) => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`),
  network: 'Het hele netwerk',
  somebody: 'Iemand',
  mention: (name: string, title: string) => `${name} noemde je in ‘${title}’`,
  answer: (name: string, title: string) => `${name} reageerde op je in ‘${title}’`,
  solved: (title: string) => `Er is een antwoord gekozen in ‘${title}’`,
  thread: (name: string, title: string) => `${name} begon ‘${title}’`,
  post: (count: number, title: string) =>
    count <= 1 ? `Nieuw bericht in ‘${title}’` : `${count} nieuwe berichten in ‘${title}’`,
  meetingPlanned: (group: string) => `Nieuwe bijeenkomst van ${group}`,
  meetingChanged: (group: string) => `De bijeenkomst van ${group} is veranderd`,
  meetingReminder: (group: string) => `Binnenkort: bijeenkomst van ${group}`,
  meetingCancelled: (group: string) => `De bijeenkomst van ${group} gaat niet door`,
  agreementReview: (title: string) => `‘${title}’ wacht op jouw blik`,
  libraryReview: (title: string) => `Kijk of ‘${title}’ nog klopt`,
  libraryReuse: (count: number, organisation: string, title: string) =>
    count <= 1
      ? `${organisation} gebruikte ‘${title}’ als basis`
      : `‘${title}’ is ${count} keer als basis gebruikt`,
  librarySource: (title: string) => `Nieuwe versie van ‘${title}’, waar je een kopie van maakte`,
  library: 'Bibliotheek',
  caseReport: 'Iemand herkende een persoon en wacht op een besluit',
  caseReports: 'Herkende casussen',
};

export const topicText: Record<NotificationTopic, { label: string; hint: string }> = {
  addressed: {
    label: 'Aan mij gericht',
    hint: 'Iemand noemt je, reageert op je of kiest jouw antwoord. Ook bij opmerkingen in teksten, en als er een taak voor je klaarligt.',
  },
  threads: {
    label: 'Gesprekken die ik volg',
    hint: 'Nieuwe gesprekken en berichten. Hoeveel je hoort, kies je bij het gesprek of het thema.',
  },
  meetings: {
    label: 'Bijeenkomsten',
    hint: 'Een nieuwe bijeenkomst, een andere tijd, of hij gaat niet door. En een herinnering, de dag ervoor.',
  },
  agreements: { label: 'Afspraken', hint: 'Een afspraak van je groep ligt klaar om te lezen.' },
  library: {
    label: 'Bibliotheek',
    hint: 'Het is tijd om te kijken of iets van jou nog klopt, of een ander gebruikt het als basis. En een nieuwe versie van iets waar je een kopie van maakte.',
  },
};

export const rhythmText: Record<MailRhythm, string> = {
  direct: 'Meteen',
  daily: 'Elke dag',
  weekly: 'Elke week',
  never: 'Niet',
};

export const levelText: Record<NotificationLevel, { label: string; hint: string }> = {
  watching: { label: 'Alles', hint: 'Elk bericht is een melding.' },
  'first-post': { label: 'Alleen nieuwe gesprekken', hint: 'Je hoort het als er een gesprek begint.' },
  following: { label: 'Volgen', hint: 'Nieuwe berichten worden geteld en komen in je overzicht per mail.' },
  normal: { label: 'Gewoon', hint: 'Je hoort het als iemand je noemt of op je reageert.' },
  muted: { label: 'Stil', hint: 'Je hoort het alleen als iemand je noemt.' },
};

export const becauseText: Record<LevelView['because'], string> = {
  chosen: 'Zo heb je het gekozen.',
  'taking-part': 'Je doet mee in dit gesprek.',
  theme: 'Zo heb je het gekozen voor het thema.',
  group: 'Zo is het in je groep, tot je iets anders kiest.',
  usual: 'Zo is het, tot je iets anders kiest.',
};

export const levelControlText = {
  asUsual: 'Zoals het was voor je koos',
  label: (level: string) => `Meldingen: ${level.toLowerCase()}`,
};

export const preferencesText = {
  title: 'Voorkeuren voor meldingen',
  intro: 'In Leerkring zie je altijd je meldingen. Hier kies je wat je ook per mail krijgt, en wanneer.',
  back: 'Terug naar je meldingen',
  mailTitle: 'Wat je per mail krijgt',
  mailHint:
    'Elke dag is om acht uur ’s ochtends, elke week op maandag. Van een besloten groep staat nooit in de mail wat er is gezegd.',
  saved: 'Bewaard',
  saving: 'Bezig met bewaren',
  unsaved: 'Niet bewaard',
  kept: 'Of je keuzes bewaard zijn',
  quietTitle: 'Stille uren',
  quiet: 'Stuur mij geen mail in stille uren',
  quietHint: 'Wat er dan gebeurt, krijg je na afloop in één mail.',
  from: 'Vanaf',
  until: 'Tot',
  weekends: 'Ook het hele weekend',
  sameTime: 'Kies twee verschillende tijden.',
  addressTitle: 'Waar de mail heen gaat',
  goesTo: (email: string) => `Je krijgt mail op ${email}.`,
  signInAddress: 'Dat is het adres waarmee je inlogt.',
  noAddress: 'We kennen nog geen mailadres van je. Je werkgever geeft het ons niet door.',
  noMail: 'Deze installatie kan geen mail versturen. Je meldingen zie je in Leerkring.',
  address: 'Mailadres',
  addressHint: 'We sturen eerst een link naar dit adres.',
  addressFault: 'Dit is geen volledig mailadres.',
  send: 'Stuur de link',
  sentTo: (email: string) =>
    `Kijk in je mail: er ging een link naar ${email}. Volg hem om het te bevestigen.`,
  otherAddress: 'Gebruik een ander adres',
  removeAddress: 'Haal dit adres weg',
  levelsTitle: 'Wat je koos voor thema’s en gesprekken',
  noLevels:
    'Je hebt nog niets gekozen. Dat doe je bij een gesprek, of bij een thema in de lijst met gesprekken.',
  themesTitle: 'Thema’s',
  themesHint: 'Een keuze voor een thema geldt ook voor wat eronder valt, nu en later.',
  aTheme: 'Kies een thema',
  kind: { theme: 'Thema', thread: 'Gesprek' },
};

export const unsubscribeText = {
  title: 'Minder mail van Leerkring',
  intro: 'Je meldingen blijven staan in Leerkring. Je hoeft hiervoor niet in te loggen.',
  these: 'Stuur mij dit soort mail niet meer',
  all: 'Stuur mij helemaal geen mail over meldingen meer',
  done: 'Dat is geregeld. Je krijgt deze mail niet meer.',
  doneAll: 'Dat is geregeld. Je krijgt geen mail over meldingen meer.',
  later: 'Bedenk je je? Kies het dan opnieuw bij Voorkeuren.',
  nothing:
    'Er ontbreekt iets aan deze link. Open hem opnieuw vanuit de mail, of kies bij Voorkeuren wat je wilt.',
  toPreferences: 'Naar je voorkeuren',
};

export const confirmAddressText = {
  title: 'Bevestig je mailadres',
  intro: 'Daarna sturen we je meldingen naar dit adres.',
  button: 'Bevestig dit mailadres',
  done: 'Je mailadres is bevestigd.',
  notValid: 'Deze link werkt niet meer. Vraag bij Voorkeuren een nieuwe aan.',
};

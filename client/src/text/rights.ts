import type { WayIn } from '@leerkring/shared/contract/rights';

export const wayInText: Record<WayIn, string> = {
  employer: 'via de werkgever',
  passkey: 'met een passkey',
  code: 'met een code-app',
  invitation: 'is uitgenodigd',
  demonstration: 'zonder bewijs, in de demonstratie',
};

export const rightsText = {
  title: 'Rechten nakijken',
  intro:
    'Kijk per organisatie na of iedereen nog de juiste rechten heeft. Wat mensen schrijven, zie je hier niet.',
  organisations: 'Organisaties',
  back: 'Alle organisaties',
  people: (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`),
  never: 'nog nooit nagekeken',
  reviewed: (day: string, name: string) => `nagekeken op ${day} door ${name}`,
  dueNow: 'Nu nakijken',
  dueBy: (day: string) => `Voor ${day}`,
  every: (months: number) => `Elke ${months} maanden`,
  listIntro: 'Zet een vinkje bij wie klopt. Klopt het niet, open dan de persoon en verander de rechten.',
  list: 'Mensen van deze organisatie',
  right: (name: string) => `${name} klopt`,
  noGroups: 'in geen groep',
  group: (name: string, role: string) => `${name} (${role})`,
  groupUntil: (name: string, role: string, day: string) => `${name} (${role} tot en met ${day})`,
  seen: (when: string) => `laatst gezien: ${when}`,
  notSeen: 'niet gezien in de laatste 90 dagen',
  noWayIn: 'kan nog niet inloggen',
  waysIn: (ways: string) => `inloggen: ${ways}`,
  closed: (day: string) => `Niet meer actief sinds ${day}`,
  download: 'Download als CSV',
  finish: 'Leg vast dat alles klopt',
  left: (count: number) =>
    count === 1 ? 'Nog 1 persoon om na te kijken.' : `Nog ${count} mensen om na te kijken.`,
  allMarked: 'Je hebt iedereen nagekeken.',
  recorded: (day: string) => `Vastgelegd. Kijk deze lijst voor ${day} weer na.`,
  nobody: 'Bij deze organisatie heeft niemand een account. Nodig eerst iemand uit.',
};

/** The columns of the file, in order. */
export const rightsColumns = {
  name: 'Naam',
  organisation: 'Organisatie',
  role: 'Rol',
  active: 'Actief',
  groups: 'Groepen en rollen',
  lastSeen: 'Laatst gezien',
  waysIn: 'Inloggen',
  marked: 'Nagekeken',
  yes: 'ja',
  no: 'nee',
};

export const personRightsText = {
  title: 'Rol en organisatie',
  explanation: (name: string) =>
    `Verandert ${name} van functie of van werkgever, pas het dan hier aan. ${name} wordt meteen overal uitgelogd en logt daarna in met de nieuwe rechten. De groepen blijven.`,
  own: 'Dit ben je zelf. Je eigen rechten verandert een andere beheerder.',
  role: 'Rol',
  organisation: 'Organisatie',
  employerEnds: (name: string, organisation: string, hasOtherWay: boolean) =>
    `${name} logt nu in via ${organisation}. Dat kan hierna niet meer. ${
      hasOtherWay
        ? `De andere manier om in te loggen blijft.`
        : `Bij de nieuwe organisatie krijgt ${name} een nieuw account; vraag de begeleiders om dat in de groepen te zetten.`
    }`,
  save: 'Verander dit',
  saved: 'Veranderd. Alle aanmeldingen zijn beëindigd.',
  groups: 'Groepen',
};

export const closeText = {
  title: 'Uit dienst',
  explanation: (name: string) =>
    `Werkt ${name} niet meer mee, sluit dan het account. ${name} is meteen overal uitgelogd, kan niet meer inloggen en zit in geen groep meer. Wat ${name} schreef, blijft staan tot de gewone bewaartermijn om is.`,
  close: 'Sluit het account',
  closeTitle: (name: string) => `Het account van ${name} sluiten?`,
  groups: (names: string) => `De plek in deze groepen vervalt: ${names}.`,
  noGroups: 'Deze persoon zit in geen groep.',
  only: 'Sommige groepen houden geen begeleider over. Kies wie het overneemt.',
  successor: (group: string) => `Wie begeleidt ${group}?`,
  nobody: 'Nog niemand: een moderator kiest later',
  choose: 'Maak een keuze',
  chooseFirst: 'Kies wie deze groep begeleidt, of laat het aan een moderator.',
  closed: (day: string) => `Dit account is gesloten sinds ${day}.`,
  reopenExplanation: (name: string) =>
    `Komt ${name} terug, open het account dan weer. De groepen komen niet vanzelf terug.`,
  reopen: 'Open het account weer',
};

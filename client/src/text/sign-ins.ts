import type { Device, SignInMeans } from '@leerkring/shared/contract/sign-ins';

const systemText: Readonly<Record<string, string>> = {
  'Windows computer': 'een Windows-computer',
  'macOS computer': 'een Mac',
  'Linux computer': 'een Linux-computer',
  'Chrome OS computer': 'een Chromebook',
  'iOS phone': 'een iPhone',
  'iOS tablet': 'een iPad',
  'Android phone': 'een Android-telefoon',
  'Android tablet': 'een Android-tablet',
};

const kindText: Record<Device['kind'], string> = {
  computer: 'een computer',
  phone: 'een telefoon',
  tablet: 'een tablet',
  unknown: 'een onbekend apparaat',
};

/** "Firefox op een Windows-computer" */
export const deviceInWords = ({ kind, browser, system }: Device): string => {
  const device = systemText[`${system} ${kind}`] ?? kindText[kind];
  return browser ? `${browser} op ${device}` : device.charAt(0).toUpperCase() + device.slice(1);
};

export const meansText: Record<SignInMeans, string> = {
  demonstration: 'zonder bewijs, in de demonstratie',
  provider: 'via je werkgever',
  passkey: 'met een passkey',
  'one-time-code': 'met een code uit je app',
  'recovery-code': 'met een herstelcode',
};

export const signInsText = {
  title: 'Mijn aanmeldingen',
  explanation: 'Ken je een aanmelding niet? Meld die dan af en vertel het je beheerder.',
  current: 'Dit apparaat',
  how: (means: string) => `Ingelogd ${means}`,
  started: (when: string) => `sinds ${when}`,
  seen: (when: string) => `laatst gebruikt: ${when}`,
  network: (network: string) => `netwerk ${network}`,
  end: 'Meld af',
  endNamed: (device: string) => `Meld af: ${device}`,
  endOthers: 'Meld alle andere af',
  endAll: 'Overal afmelden',
  endAllTitle: 'Overal afmelden?',
  endAllExplanation:
    'Je wordt overal uitgelogd, ook hier. Wat nog niet is opgeslagen, ben je dan kwijt. Daarna log je opnieuw in.',
  none: 'Deze persoon is nergens ingelogd.',
};

export const stayText = {
  title: 'Ben je er nog?',
  explanation: (minutes: string) =>
    `Je hebt een tijd niets gedaan. Over ongeveer ${minutes} loggen we je uit, zodat niemand anders hier bij je gegevens kan.`,
  stay: 'Blijf aangemeld',
  signOut: 'Log uit',
  lastTitle: 'Je werkdag in Leerkring zit er bijna op',
  lastExplanation: (minutes: string) =>
    `Over ongeveer ${minutes} moet je opnieuw inloggen. Rond af waar je mee bezig bent. Wat is opgeslagen, blijft bewaard.`,
  understood: 'Ik rond af',
};

export const administrationText = {
  title: 'Beheer',
  intro: 'Wie er in Leerkring mag, en van welke organisatie. Wat mensen schrijven, zie je hier niet.',
  sections: 'Wat je hier regelt',
  organisationsHint: 'Gemeenten en partners. Lees de lijst van het CBS in, of voeg zelf een organisatie toe.',
  inviteHint: 'Iemand die niet via de werkgever inlogt, ook een moderator of een andere beheerder.',
  rightsHint: 'Kijk per organisatie na of de rechten van iedereen nog kloppen.',
  breakGlassHint: 'Alleen als het niet anders kan: een uur meelezen in een groep, en de groep ziet dat.',
  people: 'Mensen',
  back: 'Beheer',
  closed: 'Niet meer actief',
  signIns: 'Aanmeldingen',
  explanation: (name: string) =>
    `Is een apparaat van ${name} kwijt? Meld dan alles af. Dat werkt binnen enkele tellen, ook in een sessie die bezig is.`,
  endAll: 'Meld alles af',
  endAllTitle: (name: string) => `Alle aanmeldingen van ${name} afmelden?`,
  endAllExplanation: (name: string) =>
    `${name} wordt meteen overal uitgelogd. Wat nog niet is opgeslagen, kan verloren gaan.`,
  ended: (name: string) => `${name} is overal afgemeld.`,
};

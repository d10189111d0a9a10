/** The mails about signing in. Dutch, because people read them. */
import type { Letter } from '../../platform/mail/letter.js';
import { ATTEMPT_MINUTES, INVITATION_DAYS, READMISSION_HOURS } from './terms.js';

const notYou = 'Heb je dit niet zelf gevraagd? Dan hoef je niets te doen. Stuur deze mail niet door.';
const team = 'Groet, Leerkring';

const hello = (givenName: string) => `Dag ${givenName},`;

/** Holds no secret: it leads to a page where the same address asks for a link. */
export const invitationLetter = (
  origin: string,
  given: { givenName: string; email: string; invitedBy: string },
): Letter => ({
  subject: 'Je bent uitgenodigd voor Leerkring',
  greeting: hello(given.givenName),
  paragraphs: [
    `${given.invitedBy} nodigt je uit voor Leerkring. Daar leren Wijk-GGD’ers, gemeenten en hun partners van elkaar, in kleine kringen en in vertrouwen.`,
    `Kies op de pagina hieronder ‘Stuur mij een link’. Met de link die je dan krijgt, stel je in hoe je voortaan inlogt. Dat kost een paar minuten. De uitnodiging geldt ${INVITATION_DAYS} dagen.`,
  ],
  action: {
    label: 'Bekijk de uitnodiging',
    address: `${origin}/uitnodiging#${encodeURIComponent(given.email)}`,
  },
  closing: ['Ken je Leerkring niet? Dan hoef je niets te doen.', team],
});

/** Holds no secret either. */
export const readmissionLetter = (
  origin: string,
  given: { givenName: string; email: string; readmittedBy: string },
): Letter => ({
  subject: 'Stel opnieuw in hoe je inlogt bij Leerkring',
  greeting: hello(given.givenName),
  paragraphs: [
    `${given.readmittedBy} laat je opnieuw instellen hoe je inlogt, omdat je niet meer binnenkomt.`,
    `Kies op de pagina hieronder ‘Stuur mij een link’. Met de link die je dan krijgt, stel je het in. Waar je eerder mee inlogde, werkt daarna niet meer. Dit kan ${READMISSION_HOURS} uur lang.`,
    'Heb je hier niet om gevraagd? Doe dan niets en waarschuw meteen je beheerder. Zolang je niets doet, verandert er niets.',
  ],
  action: {
    label: 'Stel opnieuw in hoe je inlogt',
    address: `${origin}/opnieuw-instellen#${encodeURIComponent(given.email)}`,
  },
  closing: [team],
});

/** To all administrators: somebody with access to the server may not be somebody who should have it. */
export const administratorLinkLetter = (givenName: string, name: string): Letter => ({
  subject: 'Er is een link gemaakt voor een beheerder van Leerkring',
  greeting: hello(givenName),
  paragraphs: [
    `Op de server is een link gemaakt waarmee ${name} instelt hoe die als beheerder inlogt.`,
    'Wist je hiervan? Dan hoef je niets te doen. Wist je dit niet? Vraag dan meteen na wie dit deed. Alleen wie de server beheert, kan dit.',
  ],
  closing: [team],
});

/** The secret stands behind the #, which browsers send to nobody. */
export const linkAddress = (origin: string, secret: string) => `${origin}/inloggen/link#${secret}`;

export const linkLetter = (
  origin: string,
  given: { givenName: string; secret: string; isNew: boolean },
): Letter => ({
  subject: given.isNew ? 'Stel in hoe je inlogt bij Leerkring' : 'Je link om in te loggen bij Leerkring',
  greeting: hello(given.givenName),
  paragraphs: [
    given.isNew
      ? 'Met deze link stel je in hoe je voortaan inlogt: met een passkey of met een code-app.'
      : 'Met deze link ga je verder met inloggen. Daarna vragen we nog een code.',
    `De link werkt één keer, ${ATTEMPT_MINUTES} minuten lang, in de browser waarin je hem vroeg.`,
  ],
  action: { label: 'Ga verder', address: linkAddress(origin, given.secret) },
  closing: [notYou, team],
});

export const invitationOverLetter = (givenName: string): Letter => ({
  subject: 'Je uitnodiging voor Leerkring is verlopen',
  greeting: hello(givenName),
  paragraphs: [
    `Je vroeg een link om in te loggen, maar je uitnodiging geldt niet meer. Vraag een nieuwe aan wie je uitnodigde.`,
  ],
  closing: [team],
});

/** By the kind of the event. */
const changes = {
  'credential.passkey-added': 'Er is een passkey toegevoegd waarmee je kunt inloggen.',
  'credential.passkey-removed': 'Er is een passkey weggehaald. Daarmee kun je niet meer inloggen.',
  'credential.authenticator-set': 'Er is een code-app ingesteld waarmee je kunt inloggen.',
  'credential.authenticator-removed': 'Je code-app is weggehaald. Daarmee kun je niet meer inloggen.',
  'credential.recovery-codes-renewed': 'Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.',
  'credential.replaced':
    'Je hebt opnieuw ingesteld hoe je inlogt. Waar je eerder mee inlogde, werkt niet meer.',
  'credential.recovery-code-used': 'Er is een herstelcode gebruikt om opnieuw in te stellen hoe je inlogt.',
} as const;

export type Change = keyof typeof changes;

export const changeLetter = (origin: string, givenName: string, change: Change): Letter => ({
  subject: 'Je manier van inloggen bij Leerkring is veranderd',
  greeting: hello(givenName),
  paragraphs: [
    changes[change],
    'Was jij dat? Dan hoef je niets te doen. Was jij het niet? Kijk dan meteen wat er staat bij ‘Inloggen en beveiliging’ en waarschuw je moderator of je beheerder.',
  ],
  action: { label: 'Inloggen en beveiliging', address: `${origin}/beveiliging` },
  closing: [team],
});

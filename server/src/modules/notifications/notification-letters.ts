/**
 * The mails about notifications. Dutch, because people read them. Of a closed group a mail says that there is
 * something, in which group and when: no title, no name, no words. A mail lies in places that the group does not
 * know. So of what an organisation keeps to itself in the library. What the whole network may read has its title in it.
 */

import type { PersonView } from '@leerkring/shared/contract/identity';
import type { NotificationView } from '@leerkring/shared/contract/notifications';
import { dayAfter, dayOf } from '@leerkring/shared/rules/amsterdam';
import type { Letter } from '../../platform/mail/letter.js';
import { CONFIRM_HOURS } from './terms.js';

const team = 'Groet, Leerkring';
const hello = (givenName: string) => `Dag ${givenName},`;
const zone = { timeZone: 'Europe/Amsterdam' } as const;
const longDay = new Intl.DateTimeFormat('nl-NL', { ...zone, weekday: 'long', day: 'numeric', month: 'long' });
const hours = new Intl.DateTimeFormat('nl-NL', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const at = (time: string) => hours.format(new Date(time)).replace(':', '.');
const places = { online: 'online', 'on-site': 'op locatie', hybrid: 'op locatie en online' } as const;

/** More than that nobody reads; the rest is on the list. */
const MAX_ITEMS = 30;

interface Line {
  text: string;
  detail: string | null;
  /** Below the address of the server. */
  path: string;
}

type Of<K extends NotificationView['about']['kind']> = Extract<NotificationView['about'], { kind: K }>;

const nameOf = ({ by }: NotificationView) => (by ? `${by.givenName} ${by.familyName}` : 'Iemand');
function threadLine(view: NotificationView, { id, title, groupName }: Of<'thread'>): Line {
  const path = `/gesprekken/${id}${view.partNumber ? `#bericht-${view.partNumber}` : ''}`;
  const text = groupName === null ? openThread(view, title) : closedThread(view, groupName);
  return { text, detail: null, path };
}

function openThread(view: NotificationView, title: string): string {
  const { reason, unread } = view;
  if (reason === 'mention') return `${nameOf(view)} noemde je in ‘${title}’`;
  if (reason === 'answer') return `${nameOf(view)} reageerde op je in ‘${title}’`;
  if (reason === 'solved') return `Er is een antwoord gekozen in ‘${title}’`;
  if (reason === 'thread') return `${nameOf(view)} begon ‘${title}’`;
  return unread === 1 ? `Nieuw bericht in ‘${title}’` : `${unread} nieuwe berichten in ‘${title}’`;
}

function closedThread({ reason }: NotificationView, group: string): string {
  if (reason === 'mention') return `Je bent genoemd in een gesprek van ${group}`;
  if (reason === 'answer') return `Er is op je gereageerd in een gesprek van ${group}`;
  if (reason === 'solved') return `Er is een antwoord gekozen in een gesprek van ${group}`;
  if (reason === 'thread') return `Er is een nieuw gesprek in ${group}`;
  return `Er is iets nieuws in een gesprek van ${group}`;
}

function commentLine({ reason }: NotificationView, { id, documentId, place }: Of<'comments'>): Line {
  const where = `bij een tekst van ${place.groupName}`;
  const text = reason === 'comment-mention' ? `Je bent genoemd ${where}` : `Er is op je gereageerd ${where}`;
  const page = place.page?.kind === 'agreement' ? `/afspraken/${place.page.id}` : `/teksten/${documentId}`;
  return { text, detail: null, path: `${page}?opmerking=${id}` };
}

/** A reminder may be read the same day, when it waited for quiet hours to end. */
function reminder(startsAt: string, now: Date): string {
  const today = dayOf(now);
  const days = [
    [today, 'vandaag'],
    [dayAfter(today), 'morgen'],
  ] as const;
  const near = days.find(([day]) => day === dayOf(startsAt))?.[1];
  return `Je hebt ${near ?? 'binnenkort'} een bijeenkomst`;
}

function meetingLine({ reason }: NotificationView, about: Of<'meeting'>, now: Date): Line {
  const { id, groupName, startsAt, endsAt, place, status } = about;
  const texts: Partial<Record<NotificationView['reason'], string>> = {
    'meeting-reminder': reminder(startsAt, now),
    'meeting-planned': `Nieuwe bijeenkomst van ${groupName}`,
    'meeting-changed': `Er is iets veranderd aan de bijeenkomst van ${groupName}`,
  };
  const cancelled = `De bijeenkomst van ${groupName} gaat niet door`;
  const text = status === 'cancelled' ? cancelled : (texts[reason] ?? cancelled);
  const when = `${longDay.format(new Date(startsAt))}, ${at(startsAt)} – ${at(endsAt)} uur`;
  return { text, detail: `${when}, ${places[place]}`, path: `/bijeenkomsten/${id}` };
}

type InLibrary = Of<'library-review' | 'library-reuse' | 'library-source'>;

/** Of what a group or an organisation keeps to itself there is no title. */
function libraryLine({ unread }: NotificationView, about: InLibrary): Line {
  const { kind, id, title, groupName, open } = about;
  const what = open ? `‘${title}’` : `iets in de bibliotheek van ${groupName ?? 'je organisatie'}`;
  const path = `/bibliotheek/${id}`;
  if (kind === 'library-review')
    return { text: `Kijk of ${what} nog klopt`, detail: 'De datum die daarvoor was gekozen, is er.', path };
  if (kind === 'library-source')
    return {
      ...{ text: `Er is een nieuwe versie van ${what}`, detail: 'Je maakte er een kopie van.' },
      path: `/bibliotheek/${about.madeFromIt}/bron`,
    };
  const by = open && unread === 1 ? `${about.by} gebruikte ${what} als basis` : null;
  const often = unread === 1 ? '' : ` ${unread} keer`;
  return { text: by ?? `${capitalised(what)} is${often} als basis gebruikt`, detail: null, path };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const caseReportLine: Line = {
  text: 'Er ligt een nieuwe melding bij Herkende casussen',
  detail: 'Kijk ernaar en beslis wat ermee moet gebeuren.',
  path: '/herkende-casussen',
};

function lineOf(view: NotificationView, now: Date): Line {
  const { about } = view;
  if (about.kind === 'thread') return threadLine(view, about);
  if (about.kind === 'comments') return commentLine(view, about);
  if (about.kind === 'meeting') return meetingLine(view, about, now);
  if (about.kind === 'case-report') return caseReportLine;
  if (about.kind !== 'agreement') return libraryLine(view, about);
  const text = `Er ligt een afspraak klaar in ${about.groupName}`;
  return { text, detail: 'Lees hem en zeg wat er nog mist.', path: `/afspraken/${about.id}` };
}

/** Of one thing: straight to it. Of more: all of them, and to the list. */
export function notificationLetter(
  origin: string,
  { givenName }: PersonView,
  { views, now }: { views: readonly NotificationView[]; now: Date },
  token: string,
): Letter {
  const lines = views
    .map((view) => lineOf(view, now))
    .map(({ path, ...line }) => ({ ...line, address: origin + path }));
  const [first] = lines;
  const foot = {
    closing: ['Je krijgt deze mail omdat je dit zo hebt gekozen, of nog niets hebt gekozen.', team],
    links: [
      { label: 'Kies wat je per mail krijgt', address: `${origin}/meldingen/voorkeuren` },
      { label: 'Meld je af', address: `${origin}/afmelden#${token}` },
    ],
    unsubscribe: `${origin}/api/v1/one-click-unsubscriptions?token=${token}`,
  };
  if (first && lines.length === 1)
    return {
      subject: first.text,
      greeting: hello(givenName),
      paragraphs: [first.text, ...(first.detail ? [first.detail] : [])],
      action: { label: 'Bekijk het', address: first.address },
      ...foot,
    };
  const rest = lines.length - MAX_ITEMS;
  return {
    subject: `Er zijn ${lines.length} dingen die je nog niet zag`,
    greeting: hello(givenName),
    paragraphs: ['Dit is er gebeurd sinds je er was:'],
    items: lines.slice(0, MAX_ITEMS),
    action: {
      label: rest > 0 ? `Bekijk alles, met nog ${rest} meer` : 'Bekijk je meldingen',
      address: `${origin}/meldingen`,
    },
    ...foot,
  };
}

/** The proof stands behind the #, which browsers send to nobody. */
export const confirmLetter = (origin: string, givenName: string, token: string): Letter => ({
  subject: 'Bevestig dat Leerkring je hier mag mailen',
  greeting: hello(givenName),
  paragraphs: [
    'Je wilt meldingen van Leerkring krijgen op dit mailadres. Bevestig het op de pagina hieronder.',
    `De link werkt ${CONFIRM_HOURS} uur lang.`,
  ],
  action: { label: 'Bevestig dit mailadres', address: `${origin}/mailadres-bevestigen#${token}` },
  closing: ['Heb je dit niet zelf gevraagd? Dan hoef je niets te doen. Je krijgt dan geen mail.', team],
});

import type { AuditEntry, AuditFilter } from '@leerkring/shared/contract/audit';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';

export const auditFilterText: Record<AuditFilter, string> = {
  all: 'Alles',
  others: 'Wat anderen deden met gegevens van iemand',
  cases: 'Casussen',
  'sign-ins': 'Inloggen',
  groups: 'Groepen en leden',
  meetings: 'Bijeenkomsten en sessies',
  agreements: 'Afspraken',
  library: 'Bibliotheek',
  refusals: 'Wat niet mocht',
};

export const auditText = {
  filter: 'Wat wil je zien?',
  earlier: 'Laat zien wat er eerder was',
  nothing: 'Hier is nog niets',
  nothingExplanation: 'Zodra er iets gebeurt, staat het hier.',
  list: 'Wat er gebeurde',
  network: (network: string) => `netwerk ${network}`,
  inGroup: (group: string) => `in ${group}`,
  about: (name: string) => `Alles van en over ${name}`,
  onlyOf: (name: string) => `Alleen van en over ${name}`,
  everybody: 'Toon iedereen',
  mine: {
    title: 'Wie zag mijn gegevens',
    intro:
      'Hier staat wie jouw casussen opende en wat er verder met je gegevens gebeurde. Je begeleider en de functionaris gegevensbescherming kunnen dit ook zien.',
    filterOthers: 'Wat anderen deden',
  },
  group: {
    title: (name: string) => `Logboek van ${name}`,
    link: 'Bekijk het logboek',
    intro: 'Wat er in deze groep gebeurde. Wat mensen schreven staat er niet bij.',
  },
  whole: {
    title: 'Logboek',
    intro:
      'Wie deed wat, wanneer en waarvandaan. Wat mensen schreven staat er niet bij. Dat jij dit bekijkt, komt er ook in.',
  },
};

interface Words {
  /** "Je", a name, or "Leerkring". */
  who: string;
  /** "jou" or a name; empty when it concerns nobody. */
  whom: string;
  /** "een eigen casus", "een casus van jou" */
  aCase: string;
  isOwn: boolean;
}

/** A sentence for each kind of event (tests/architecture/audit-sentences.test.ts finds one that is missing). */
export const auditSentences: Readonly<Record<string, (words: Words) => string>> = {
  'sign-in.started': ({ who }) => `${who} logde in.`,
  'sign-in.ended': ({ who, whom, isOwn }) =>
    isOwn ? `${who} logde uit.` : `${who} beëindigde een aanmelding van ${whom}.`,
  'sign-in.refused': ({ whom }) =>
    `Iemand probeerde in te loggen${whom && ` als ${whom}`}, maar bewees niet wie het was.`,
  'credential.passkey-added': ({ who }) => `${who} voegde een passkey toe.`,
  'credential.passkey-removed': ({ who }) => `${who} haalde een passkey weg.`,
  'credential.authenticator-set': ({ who }) => `${who} stelde een code-app in.`,
  'credential.authenticator-removed': ({ who }) => `${who} haalde de code-app weg.`,
  'credential.recovery-codes-renewed': ({ who }) => `${who} maakte nieuwe herstelcodes.`,
  'credential.recovery-code-used': ({ who }) => `${who} gebruikte een herstelcode.`,
  'credential.replaced': ({ who }) => `${who} stelde opnieuw in hoe het inloggen gaat.`,
  'person.readmitted': ({ who, whom }) => `${who} liet ${whom} opnieuw instellen hoe het inloggen gaat.`,
  'person.readmission-withdrawn': ({ who, whom }) =>
    `${who} trok in wat voor ${whom} was klaargezet om opnieuw in te stellen hoe het inloggen gaat.`,
  'administrator.link-made': ({ whom }) =>
    `Op de server is een link gemaakt voor ${whom}, om als beheerder binnen te komen.`,
  'person.invited': ({ who, whom }) => `${who} nodigde ${whom} uit voor Leerkring.`,
  'invitation.withdrawn': ({ who }) => `${who} trok een uitnodiging in.`,
  'person.admitted': ({ who }) => `${who} kwam voor het eerst binnen via de werkgever.`,
  'person.renamed': ({ who }) => `${who} kreeg van de werkgever een andere naam.`,
  'organisation.added': ({ who }) => `${who} voegde een organisatie toe.`,
  'organisation.changed': ({ who }) => `${who} wijzigde een organisatie.`,
  'organisation.ended': ({ who }) => `${who} gaf een organisatie een einddatum.`,
  'organisation.list-imported': ({ who }) => `${who} las de lijst van gemeenten in.`,
  'person.role-changed': ({ who, whom }) => `${who} gaf ${whom} een andere rol in Leerkring.`,
  'person.moved': ({ who, whom }) => `${who} zette ${whom} bij een andere organisatie.`,
  'person.closed': ({ who, whom }) => `${who} sloot het account van ${whom}.`,
  'person.reopened': ({ who, whom }) => `${who} opende het account van ${whom} weer.`,
  'rights.reviewed': ({ who }) => `${who} keek de rechten van een organisatie na.`,
  'break-glass.started': ({ who }) => `${who} begon mee te lezen met noodtoegang.`,
  'break-glass.ended': ({ who, whom, isOwn }) =>
    isOwn ? `${who} stopte met noodtoegang.` : `${who} beëindigde de noodtoegang van ${whom}.`,
  'provider.added': () => 'Er kwam een werkgever bij waarmee mensen kunnen inloggen.',
  'provider.enabled': () => 'Inloggen via een werkgever ging aan.',
  'provider.disabled': () => 'Inloggen via een werkgever ging uit.',
  'provider.secret-changed': () => 'Leerkring kreeg een nieuw geheim voor inloggen via een werkgever.',
  'access.refused': ({ who }) => `${who} wilde iets openen of doen wat niet mocht.`,
  'audit.read': ({ who, whom }) => `${who} bekeek het logboek${whom && ` van en over ${whom}`}.`,
  'case.drafted': ({ who }) => `${who} begon aan een casus.`,
  'case.changed': ({ who, aCase }) => `${who} schreef verder aan ${aCase}.`,
  'case.submitted': ({ who, aCase }) => `${who} bracht ${aCase} in.`,
  'case.withdrawn': ({ who, aCase }) => `${who} haalde ${aCase} terug.`,
  'case.closed': ({ who, aCase }) => `${who} rondde ${aCase} af.`,
  'case.erased': ({ who, aCase }) => `${who} wiste de tekst van ${aCase}.`,
  'case.opened': ({ who, aCase }) => `${who} opende ${aCase}.`,
  'case.chosen': ({ aCase }) => `In een sessie kwam ${aCase} op tafel.`,
  'case.released': ({ aCase }) => `In een sessie ging ${aCase} weer van tafel.`,
  'case.discussed': ({ aCase }) => `In een sessie is ${aCase} besproken.`,
  'case.outcome-unlocked': ({ aCase }) => `De groep kon lezen hoe ${aCase} afliep.`,
  'comment.written': ({ who }) => `${who} plaatste een opmerking bij een tekst.`,
  'comment.changed': ({ who }) => `${who} veranderde een eigen opmerking bij een tekst.`,
  'comment.removed': ({ who, whom, isOwn }) =>
    `${who} haalde een opmerking ${isOwn ? 'van zichzelf' : `van ${whom}`} bij een tekst weg.`,
  'comment.resolved': ({ who }) => `${who} handelde een opmerking bij een tekst af.`,
  'comment.reopened': ({ who }) => `${who} opende een opmerking bij een tekst opnieuw.`,
  'comment.moved': ({ who }) => `${who} herschreef een stuk tekst waar een opmerking bij staat.`,
  'theme.added': ({ who }) => `${who} voegde een thema toe.`,
  'theme.changed': ({ who }) => `${who} veranderde een thema.`,
  'thread.started': ({ who }) => `${who} begon een gesprek.`,
  'thread.changed': ({ who }) => `${who} veranderde de titel of het thema van een gesprek.`,
  'thread.pinned': ({ who }) => `${who} zette een gesprek bovenaan.`,
  'thread.unpinned': ({ who }) => `${who} haalde een gesprek van zijn plek bovenaan.`,
  'thread.locked': ({ who }) => `${who} sloot een gesprek.`,
  'thread.unlocked': ({ who }) => `${who} opende een gesloten gesprek weer.`,
  'thread.moved-out': ({ who }) => `${who} verplaatste een gesprek naar een andere plek.`,
  'thread.moved-in': ({ who }) => `${who} haalde een gesprek hierheen.`,
  'thread.split': ({ who }) => `${who} maakte van een deel van een gesprek een nieuw gesprek.`,
  'thread.answer-marked': ({ who }) => `${who} wees het antwoord aan dat hielp.`,
  'thread.answer-unmarked': ({ who }) => `${who} nam terug welk antwoord hielp.`,
  'thread.hidden': () => 'Een gesprek is verborgen, omdat iemand er een persoon in herkende.',
  'thread.restored': ({ who }) => `${who} zette een verborgen gesprek terug.`,
  'thread.erased': () => 'Een gesprek waar niets meer in stond, is gewist.',
  'post.written': ({ who }) => `${who} schreef in een gesprek.`,
  'post.changed': ({ who }) => `${who} veranderde een eigen bericht.`,
  'post.removed': ({ who, whom, isOwn }) =>
    `${who} haalde een bericht ${isOwn ? 'van zichzelf' : `van ${whom}`} weg.`,
  'post.erased': () => 'De woorden van een weggehaald bericht zijn gewist.',
  'post.hidden': () => 'Een bericht is verborgen, omdat iemand er een persoon in herkende.',
  'post.restored': ({ who }) => `${who} zette een verborgen bericht terug.`,
  'post.reacted': ({ who }) => `${who} reageerde met een woord op een bericht, of nam dat terug.`,
  'post.voted': ({ who }) => `${who} stemde in een peiling.`,
  'poll.closed': () => 'Een peiling is gesloten.',
  'post.flagged': ({ who }) => `${who} vroeg om naar een bericht te kijken.`,
  'post.flag-settled': ({ who }) => `${who} keek naar een bericht waar iemand op wees.`,
  'case-report.made': ({ who }) =>
    `${who === 'Leerkring' ? 'Iemand' : who} herkende een persoon en liet dat weten.`,
  'case-report.decided': ({ who }) => `${who} besliste over iets waarin iemand een persoon herkende.`,
  'document.exported': ({ who }) => `${who} maakte een bestand van een tekst.`,
  'document.imported': ({ who }) => `${who} zette een bestand in een tekst.`,
  'document.version-named': ({ who }) => `${who} gaf een versie van een tekst een naam.`,
  'document.restored': ({ who }) => `${who} zette een eerdere versie van een tekst terug.`,
  'file.uploaded': ({ who }) => `${who} bracht een bestand in.`,
  'file.refused': ({ who }) => `${who} wilde een bestand inbrengen dat we niet toelaten.`,
  'file.downloaded': ({ who }) => `${who} haalde een bestand op.`,
  'group.created': ({ who }) => `${who} maakte de groep.`,
  'group.member-joined': ({ who, whom }) => `${who} nam ${whom} op in de groep.`,
  'group.member-changed': ({ who, whom }) => `${who} gaf ${whom} een andere rol in de groep.`,
  'group.member-left': ({ who, whom }) => `${who} haalde ${whom} uit de groep.`,
  'group.rules-changed': ({ who }) => `${who} veranderde de gedragsregels van de groep.`,
  'group.pledge-accepted': ({ who }) => `${who} beloofde zich aan de gedragsregels te houden.`,
  'meeting.planned': ({ who }) => `${who} plande een bijeenkomst.`,
  'meeting.changed': ({ who }) => `${who} veranderde een bijeenkomst.`,
  'meeting.cancelled': ({ who }) => `${who} zegde een bijeenkomst af.`,
  'meeting.answered': ({ who }) => `${who} gaf antwoord op een uitnodiging.`,
  'meeting.reminded': () => 'De groep kreeg een herinnering aan een bijeenkomst.',
  'meeting.started': () => 'Een bijeenkomst begon.',
  'meeting.ended': () => 'Een bijeenkomst liep af.',
  'notification.preferences-changed': ({ who }) => `${who} koos anders welke meldingen per mail komen.`,
  'notification.unsubscribed': ({ who }) => `${who} meldde zich af voor mail over meldingen.`,
  'outcomes.harvested': () => 'De leerpunten en actiepunten van een sessie zijn bewaard.',
  'action.reported': ({ who }) => `${who} vertelde hoe het met een actiepunt ging.`,
  'agreement.created': ({ who }) => `${who} maakte een afspraak.`,
  'agreement.changed': ({ who }) => `${who} veranderde de gegevens van een afspraak.`,
  'agreement.put-forward': ({ who }) => `${who} zette een afspraak in afstemming.`,
  'agreement.taken-back': ({ who }) => `${who} maakte van een afspraak weer een concept.`,
  'agreement.withdrawn': ({ who }) => `${who} trok een afspraak in.`,
  'library-item.added': ({ who }) => `${who} zette iets in de bibliotheek.`,
  'library-item.changed': ({ who }) => `${who} veranderde de gegevens van iets in de bibliotheek.`,
  'library-item.opened-up': ({ who }) => `${who} veranderde wie iets in de bibliotheek mag lezen.`,
  'library-item.versioned': ({ who }) => `${who} maakte een nieuwe versie van iets in de bibliotheek.`,
  'library-item.reused': ({ who }) => `${who} gebruikte iets uit de bibliotheek als basis.`,
  'library-item.source-seen': ({ who }) => `${who} bekeek de nieuwe versie van een gebruikt voorbeeld.`,
  'library-item.removed': ({ who }) => `${who} haalde iets uit de bibliotheek.`,
  'library-item.hidden': () =>
    'Iets in de bibliotheek is verborgen, omdat iemand er een persoon in herkende.',
  'library-item.restored': ({ who }) => `${who} zette iets dat verborgen was terug in de bibliotheek.`,
  'library-item.review-due': () => 'Iets in de bibliotheek moet opnieuw worden bekeken.',
  'agreement.erased': () => 'Een ingetrokken afspraak is gewist, met alle tekst.',
  'session.started': ({ who }) => `${who} begon de sessie.`,
  'session.advanced': ({ who }) => `${who} ging in de sessie naar de volgende fase.`,
  'session.went-back': ({ who }) => `${who} ging in de sessie een fase terug.`,
  'session.jumped': ({ who }) => `${who} ging in de sessie naar een andere fase.`,
  'session.skipped': ({ who }) => `${who} sloeg in de sessie een fase over.`,
  'session.extended': ({ who }) => `${who} gaf een fase van de sessie meer tijd.`,
  'session.paused': ({ who }) => `${who} pauzeerde de sessie.`,
  'session.resumed': ({ who }) => `${who} ging verder met de sessie.`,
  'session.revealed': ({ who }) => `${who} liet in de sessie de kaarten zien.`,
  'session.case-chosen': () => 'De groep koos in de sessie een casus.',
  'session.stop-asked': ({ who }) => `${who} vroeg in de sessie om te stoppen.`,
  'session.taken-over': ({ who }) => `${who} nam de leiding van de sessie over.`,
  'session.handed-over': ({ who }) => `${who} gaf de leiding van de sessie over.`,
  'session.ended': ({ who }) => `${who} rondde de sessie af.`,
};

const nameFor = (person: PersonView, me: PersonId, mine: string) =>
  person.id === me ? mine : `${person.givenName} ${person.familyName}`;

export const sentenceOf = ({ kind, actor, concerns }: AuditEntry, me: PersonId): string => {
  const isOwn = actor !== null && actor.id === concerns?.id;
  const whom = concerns ? nameFor(concerns, me, 'jou') : '';
  const words: Words = {
    who: actor ? nameFor(actor, me, 'Je') : 'Leerkring',
    whom: isOwn ? (concerns?.id === me ? 'jezelf' : 'zichzelf') : whom,
    aCase: isOwn ? 'een eigen casus' : whom ? `een casus van ${whom}` : 'een casus',
    isOwn,
  };
  return auditSentences[kind]?.(words) ?? 'Er gebeurde iets wat Leerkring hier nog niet kan beschrijven.';
};

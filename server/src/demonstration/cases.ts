/** Three invented cases: one discussed last time, one offered for today, one for the meeting after. */
import { type CaseInput, type CaseStatus, caseRetentionDays } from '@leerkring/shared/contract/cases';
import type { CaseId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { EntityManager } from 'typeorm';
import { LearningCase } from '../modules/cases/case.entity.js';
import { after, tuesday } from './dates.js';
import { groups } from './groups.js';
import { demonstrationId } from './ids.js';
import { lastMeetingId, nextMeetingId, todaysMeetingId } from './meetings.js';
import { people } from './people.js';

export const cases = {
  closedDoor: demonstrationId<CaseId>('case/closed-door'),
  saturdayNight: demonstrationId<CaseId>('case/saturday-night'),
  tellOrKeep: demonstrationId<CaseId>('case/tell-or-keep'),
};

const nothingMore = {
  triedSoFar: '',
  whatTouchesMe: '',
  withheldOutcome: '',
  urgency: null,
} satisfies Partial<CaseInput>;

const closedDoor: CaseInput = {
  ...nothingMore,
  workingTitle: 'De man die de deur niet opendoet',
  questionKind: 'acting',
  learningQuestion:
    'Hoe blijf ik aanwezig bij iemand die elk contact weigert, zonder over zijn grens te gaan?',
  situation: `Bewoner A., een man tussen de 60 en 70 jaar, woont al lang alleen in een flat. Buren horen 's nachts gebonk en ruiken een sterke lucht op de galerij. De woningcorporatie heeft twee keer een brief gestuurd; A. reageert niet. De wijkagent is langs geweest omdat iemand zich zorgen maakte, maar er was geen reden om naar binnen te gaan.

Ik ben in zes weken vijf keer aan de deur geweest. De eerste keren bleef het stil. De vierde keer praatte hij door de brievenbus: hij vertrouwt geen instanties en "ze" hebben zijn post. Hij klonk moe, niet dreigend. Ik heb mijn naam genoemd en gezegd dat ik terugkom. De vijfde keer lag er een zak met oude kranten voor de deur, netjes dichtgebonden. Ik weet niet of dat een boodschap was.

De corporatie wil nu een procedure starten en vraagt mij om "een verklaring dat het niet gaat". De GGZ zegt dat hij niet in zorg is en dat er geen aanleiding is voor een beoordeling. Ik merk dat ik boos word op iedereen die papier wil en tegelijk bang ben dat ik te lang wacht. Wat is hier mijn rol?`,
  peopleInvolved: [
    { role: 'bewoner (60-70)', pseudonym: 'A.' },
    { role: 'wijkagent', pseudonym: '' },
    { role: 'medewerker woningcorporatie', pseudonym: '' },
  ],
  domains: ['care-avoidance', 'housing'],
  preferredMethodKey: 'incident-short',
  meetingId: lastMeetingId,
};

const saturdayNight: CaseInput = {
  ...nothingMore,
  workingTitle: 'Wie belt wie op zaterdagavond',
  questionKind: 'cooperating',
  learningQuestion:
    'Hoe zorg ik dat de politie mij op tijd inschakelt, zonder dat ik de nieuwe piketdienst word?',
  situation: `In onze gemeente werk ik sinds kort ook op donderdagavond en zaterdagmiddag. De afspraak is dat agenten mij bellen als er onrust is maar geen gevaar. In de praktijk word ik óf niet gebeld, óf pas als iemand al mee is naar het bureau. Vorige maand hoorde ik achteraf van een moeder dat er vier agenten in huis stonden bij haar volwassen dochter B., die in paniek was en niemand iets had gedaan.

Ik heb het besproken met de teamchef. Hij snapt het, maar zegt dat de diensten steeds wisselen en dat "de jonge collega's de kaart niet kennen". Een wijkagent die ik goed ken belt mij wel altijd, ook op mijn vrije dag. Ik neem dan op. Dat heb ik zelf laten ontstaan.

Met moeder en dochter heb ik later rustig gezeten. Zij wilden vooral weten wie ze de volgende keer mogen bellen. Ik had geen eerlijk antwoord. Mijn vraag gaat over de afspraak met de politie, maar ook over mijn eigen neiging om het gat te vullen.`,
  peopleInvolved: [
    { role: 'dochter', pseudonym: 'B.' },
    { role: 'moeder', pseudonym: '' },
    { role: 'teamchef politie', pseudonym: '' },
  ],
  domains: ['cooperation'],
  preferredMethodKey: 'five-step',
  meetingId: todaysMeetingId,
};

const tellOrKeep: CaseInput = {
  ...nothingMore,
  workingTitle: 'Zeggen of zwijgen',
  questionKind: 'moral-dilemma',
  learningQuestion:
    'Is het goed om aan de buurt te vertellen dat iemand hulp krijgt, als dat de onrust zou wegnemen?',
  situation: `Bewoonster C., een vrouw van middelbare leeftijd, heeft na een opname weer haar eigen woning. Vóór de opname waren er maanden van harde muziek en ruzies op straat. De buurt is bang dat het opnieuw begint. Twee gezinnen hebben een handtekeningenlijst gemaakt en eisen van de gemeente dat zij vertrekt.

C. doet het goed. Zij heeft een begeleider, een dagritme en een plan voor als het minder gaat. Zij wil niet dat de buren iets weten: "Dan ben ik voor altijd die gekke vrouw." De buren vragen mij op een bijeenkomst rechtstreeks of zij behandeld wordt. De wethouder wil rust en vindt dat ik "iets geruststellends" moet zeggen.

Ik heb gezegd dat ik niets over personen zeg en dat iedereen mij kan bellen. De zaal werd bozer. Een ervaringsdeskundige collega vroeg mij later wat ík nodig had om het anders te doen. Ik twijfel: bescherm ik C., of bescherm ik mijzelf achter mijn beroepsgeheim?`,
  peopleInvolved: [
    { role: 'bewoonster', pseudonym: 'C.' },
    { role: 'buren', pseudonym: '' },
    { role: 'wethouder', pseudonym: '' },
  ],
  domains: ['privacy', 'public-order', 'mental-health'],
  // The moral deliberation it asks for is not among the built-in methods yet.
  preferredMethodKey: null,
  meetingId: nextMeetingId,
};

export const caseTexts = { closedDoor, saturdayNight, tellOrKeep };

export const addCases = async (tx: EntityManager, now: Date): Promise<number> => {
  const add = (id: CaseId, presenterId: PersonId, input: CaseInput, status: CaseStatus, eraseAt: Date) =>
    tx.insert(LearningCase, {
      ...input,
      id,
      presenterId,
      groupId: groups.zuidwest,
      status,
      dismissals: [],
      withheldUnlockedAt: null,
      eraseAt,
      revision: 1,
    });
  const discussed = after(tuesday(now, -3), { days: caseRetentionDays.discussed });
  const waiting = after(now, { days: caseRetentionDays.notChosen - 4 });
  await add(cases.closedDoor, people.anouk, closedDoor, 'discussed', discussed);
  await add(cases.saturdayNight, people.marieke, saturdayNight, 'submitted', waiting);
  await add(cases.tellOrKeep, people.youssef, tellOrKeep, 'submitted', waiting);
  return 3;
};

/** Offers today's case for another meeting, as long as it was not discussed. */
export const offerAgain = async (tx: EntityManager, meetingId: MeetingId): Promise<void> => {
  await tx.update(LearningCase, { id: cases.saturdayNight, status: 'submitted' }, { meetingId });
};

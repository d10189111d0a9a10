import type { GroupInput, GroupRole } from '@leerkring/shared/contract/groups';

export const groupRoleText: Record<GroupRole, string> = {
  facilitator: 'Begeleider',
  member: 'Lid',
  observer: 'Observator',
  guest: 'Gast',
};

export const groupRoleHint: Record<GroupRole, string> = {
  facilitator: 'Leidt de bijeenkomsten en plant ze.',
  member: 'Doet mee en brengt casussen in.',
  observer: 'Kijkt en luistert, doet niet mee.',
  guest: 'Doet mee tot en met een einddatum.',
};

export const meetingFormText: Record<GroupInput['form'], string> = {
  online: 'Online',
  'on-site': 'Op locatie',
  hybrid: 'Deels online',
};

export const groupText = {
  title: 'Groepen',
  intro: 'In een groep leer je steeds met dezelfde mensen. Wat daar gezegd wordt, blijft daar.',
  create: 'Nieuwe groep',
  emptyTitle: 'Je zit nog niet in een groep',
  empty: 'Een CCV-moderator stelt groepen samen. Wil je meedoen, stuur dan een bericht naar het CCV.',
  emptyForModerator: 'Maak de eerste groep. Daarna voeg je mensen toe en plan je een bijeenkomst.',
  members: (count: number) => (count === 1 ? '1 lid' : `${count} leden`),
  rhythm: (weeks: number) => (weeks === 1 ? 'elke week' : `elke ${weeks} weken`),
  notMember: 'Je zit niet in deze groep',
  people: 'Wie erin zitten',
  add: 'Voeg iemand toe',
  plan: 'Plan een bijeenkomst',
  bringCase: 'Breng een casus in',
  until: (day: string) => `tot en met ${day}`,
  since: (day: string) => `sinds ${day}`,
  reading: 'Je leest mee met noodtoegang',
  noFacilitator: 'Geen begeleider',
  noFacilitatorTitle: 'Deze groep heeft geen begeleider meer',
  chooseFacilitator:
    'Kies bij een van de leden ‘Verander de rol’ en maak die persoon begeleider. Of voeg iemand toe als begeleider.',
  closed: (names: string) => `Niet meer actief in Leerkring: ${names}. Wat zij schreven, blijft staan.`,
  closedAccount: 'Niet meer actief',
  outside:
    'Je regelt deze groep, maar je zit er niet in. Casussen en notities van de groep kun je niet lezen.',
  small: (min: number) => `Een groep werkt het best met ten minste ${min} mensen. Voeg er nog een paar toe.`,
  large: (max: number) =>
    `Deze groep heeft meer dan ${max} mensen. Dan komt niet iedereen aan het woord. Denk aan een tweede groep.`,
  changeRole: 'Verander de rol',
  remove: 'Haal uit de groep',
};

export const groupFormText = {
  title: 'Een nieuwe groep',
  name: 'Naam van de groep',
  nameHint: 'Bijvoorbeeld: Intervisie Wijk-GGD Zuidwest',
  purpose: 'Doel',
  purposeHint: 'Wat willen deze mensen van elkaar leren?',
  form: 'Hoe komen jullie samen?',
  rhythm: 'Om de hoeveel weken?',
  rhythmHint: 'Elke 6 tot 8 weken is gebruikelijk.',
  save: 'Maak de groep',
};

export const memberText = {
  onlyFacilitator: 'Dit is de enige begeleider. Maak eerst iemand anders begeleider van deze groep.',
  addTitle: 'Voeg iemand toe',
  person: 'Wie?',
  choosePerson: 'Kies iemand',
  nobodyLeft: 'Iedereen zit al in deze groep.',
  role: 'Rol in deze groep',
  until: 'Doet mee tot en met',
  untilNeeded: 'Kies tot wanneer deze gast meedoet.',
  add: 'Voeg toe',
  changeTitle: (name: string) => `De rol van ${name}`,
  change: 'Verander de rol',
  removeTitle: (name: string) => `${name} uit de groep halen?`,
  removeExplanation: (name: string) =>
    `${name} kan de casussen, notities en bijeenkomsten van deze groep dan niet meer zien, ook niet als de pagina nu openstaat. Eigen uren blijven bewaard.`,
  remove: 'Haal uit de groep',
};

export const pledgeText = {
  title: 'Onze gedragsregels',
  standard: 'Dit zijn de gedragsregels waarmee elke groep begint.',
  changed: (name: string, day: string) => `${name} heeft ze op ${day} veranderd.`,
  dueTitle: (group: string) => `Eerst de gedragsregels van ${group}`,
  due: 'Voordat je leest wat anderen hier vertellen, bevestig je dat je je aan deze gedragsregels houdt.',
  dueAgain: 'De gedragsregels zijn veranderd. Lees ze door en bevestig ze opnieuw.',
  accept: 'Ik houd me hieraan',
  mine: (day: string) => `Jij hebt dit op ${day} bevestigd`,
  who: 'Wie heeft bevestigd',
  accepted: (day: string) => `Bevestigd op ${day}`,
  acceptedEarlier: (day: string) => `Bevestigde op ${day} de vorige gedragsregels`,
  notYet: 'Nog niet bevestigd',
  access: 'Wie toegang had',
  accessHint: 'Iedereen die ooit in deze groep zat, en hoe lang.',
  fromTo: (since: string, until: string) => `van ${since} tot en met ${until}`,
  from: (since: string) => `sinds ${since}`,
  change: 'Verander de gedragsregels',
  changeTitle: 'De gedragsregels veranderen',
  changeExplanation:
    'Zet elke gedragsregel op een eigen regel. Daarna bevestigt iedereen ze opnieuw, ook jij.',
  rules: 'Gedragsregels',
  rulesFault: 'Schrijf 1 tot 15 gedragsregels, elk van 3 tot 200 tekens.',
  save: 'Leg deze gedragsregels vast',
};

import type { ProblemCode } from '@leerkring/shared/contract/problem';

/** What happened, and what to do. */
export const problemText: Record<ProblemCode, string> = {
  'invalid-input': 'Er klopt nog iets niet in wat je hebt ingevuld. Kijk de velden met een opmerking na.',
  'not-signed-in': 'Je bent niet meer ingelogd. Log opnieuw in en ga verder waar je was.',
  'not-allowed': 'Dit mag je hier niet doen. Vraag het aan de begeleider of de moderator van je groep.',
  'foreign-origin': 'Dit verzoek kwam van een andere website. Open Leerkring zelf en probeer het daar.',
  'not-found': 'Dit is er niet meer, of je mag het niet zien. Ga terug en kies iets anders.',
  'method-not-allowed': 'Dit kan hier niet. Laad de pagina opnieuw en probeer het nog eens.',
  'last-facilitator':
    'Een groep heeft altijd een begeleider. Maak eerst iemand anders begeleider en probeer het dan opnieuw.',
  conflict: 'Iemand anders heeft dit net veranderd. Laad de pagina opnieuw en kijk wat er nu staat.',
  'too-large': 'Dit is te groot om te versturen. Maak het korter en probeer het opnieuw.',
  'unsupported-type': 'Dit soort bestand of bericht kan Leerkring niet lezen. Probeer het anders.',
  'identifiers-found':
    'In je tekst staat nog iets waaraan iemand te herkennen is. Maak dat eerst onherkenbaar.',
  'limit-reached': 'Er kan hier niet nog meer bij. Haal eerst iets weg.',
  'too-many-requests': 'Je doet veel achter elkaar. Wacht een minuut en probeer het opnieuw.',
  'unknown-command': 'Leerkring is vernieuwd sinds je deze pagina opende. Laad de pagina opnieuw.',
  'not-now': 'Dat kan in deze fase niet. Wacht tot de gespreksleider verdergaat.',
  'not-your-turn': 'Je bent nu niet aan de beurt. Steek je hand op als je iets wilt zeggen.',
  'presenter-listens':
    'Je luistert nu. Schrijf op wat je raakt in je eigen notities; straks mag je weer reageren.',
  'phase-moved-on': 'De groep is al in een andere fase. Kijk wat er nu aan de beurt is.',
  'session-ended': 'De sessie is afgelopen. Lees terug op de pagina van de bijeenkomst.',
  'facilitator-present': 'De gespreksleider is er weer. Overnemen is niet meer nodig.',
  'read-only': 'Je kunt deze tekst lezen, maar niet veranderen.',
  'bad-update': 'Je laatste wijziging kwam niet goed aan. Laad de pagina opnieuw en kijk wat er staat.',
  'internal-error': 'Er ging bij ons iets mis. Probeer het zo nog eens.',
  unavailable: 'Leerkring is even niet bereikbaar. Kijk of je internet hebt en probeer het zo nog eens.',
};

/** Faults of one field, by the code the contract gives; anything else gets `otherFault`. */
export const fieldFaultText: Readonly<Record<string, string>> = {
  'too-short': 'Vul dit nog in.',
  'too-small': 'Dit is te kort of te weinig.',
  'too-big': 'Dit is te lang of te veel.',
  'invalid-type': 'Vul dit nog in.',
  'invalid-format': 'Dit is niet goed geschreven. Kijk het na.',
  'invalid-value': 'Kies een van de mogelijkheden.',
  'control-characters': 'Er staan vreemde tekens in. Typ de tekst opnieuw.',
  'ends-before-start': 'Het einde ligt voor het begin. Kies een later einde.',
  'too-long': 'Een bijeenkomst duurt hoogstens 8 uur. Kies een eerder einde.',
  'needed-when-online': 'Zet hier de link naar de videovergadering.',
  'needed-on-site': 'Zet hier het adres waar jullie samenkomen.',
  'needs-a-case-block': 'Zet ten minste één casus in het programma.',
  'not-a-member': 'Deze persoon zit niet in de groep. Kies iemand uit de groep.',
  'unknown-case': 'Deze casus is er niet meer. Kies een andere.',
  'unknown-meeting': 'Deze bijeenkomst is er niet meer. Kies een andere.',
  'unknown-person': 'Deze persoon is er niet meer. Kies iemand anders.',
  'in-the-past': 'Deze dag is al voorbij. Kies een latere.',
  'unknown-method': 'Deze methode is er niet meer. Kies een andere.',
};

export const otherFault = 'Dit klopt nog niet. Kijk het na.';

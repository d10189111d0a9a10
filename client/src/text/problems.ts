import type { ProblemCode } from '@leerkring/shared/contract/problem';

/** What happened, and what to do. */
export const problemText: Record<ProblemCode, string> = {
  'invalid-input': 'Er klopt nog iets niet in wat je hebt ingevuld. Kijk de velden met een opmerking na.',
  'not-signed-in': 'Je bent niet meer ingelogd. Log opnieuw in en ga verder waar je was.',
  'not-allowed': 'Dit mag je hier niet doen. Vraag het aan de begeleider of de moderator van je groep.',
  'pledge-needed': 'Bevestig eerst de gedragsregels van de groep. Daarna kun je verder.',
  'foreign-origin': 'Dit verzoek kwam van een andere website. Open Leerkring zelf en probeer het daar.',
  'not-encrypted': 'De verbinding is niet beveiligd. Open Leerkring met https:// voor het adres.',
  'not-found': 'Dit is er niet meer, of je mag het niet zien. Ga terug en kies iets anders.',
  'method-not-allowed': 'Dit kan hier niet. Laad de pagina opnieuw en probeer het nog eens.',
  'last-facilitator':
    'Een groep heeft altijd een begeleider. Maak eerst iemand anders begeleider en probeer het dan opnieuw.',
  'account-closed':
    'Dit account is gesloten. Klopt dat niet, vraag dan je beheerder om het weer open te zetten.',
  'review-incomplete': 'Nog niet iedereen is nagekeken. Kijk eerst de rest van de lijst na.',
  conflict: 'Iemand anders heeft dit net veranderd. Laad de pagina opnieuw en kijk wat er nu staat.',
  'too-large': 'Dit is te groot om te versturen. Maak het korter en probeer het opnieuw.',
  'unsupported-type': 'Dit soort bestand of bericht kan Leerkring niet lezen. Probeer het anders.',
  'no-such-range': 'Het bestand is intussen veranderd. Download het opnieuw.',
  'identifiers-found':
    'In je tekst staat nog iets waaraan iemand te herkennen is. Maak dat eerst onherkenbaar.',
  'limit-reached': 'Er kan hier niet nog meer bij. Haal eerst iets weg.',
  'too-many-requests': 'Je doet veel achter elkaar. Wacht een minuut en probeer het opnieuw.',
  'unknown-command': 'Leerkring is vernieuwd sinds je deze pagina opende. Laad de pagina opnieuw.',
  'unknown-provider':
    'Met dit e-mailadres kun je hier niet inloggen. Kijk of je het goed hebt getypt, of vraag je beheerder hoe jij inlogt.',
  'provider-unreachable':
    'De inlogpagina van je werkgever is niet bereikbaar. Probeer het over een paar minuten opnieuw, of bel je helpdesk.',
  'thread-locked':
    'Dit gesprek is gesloten. Je kunt er niet meer in schrijven. Je tekst is bewaard als concept.',
  'not-now': 'Dat kan in deze fase niet. Wacht tot de gespreksleider verdergaat.',
  'not-your-turn': 'Je bent nu niet aan de beurt. Steek je hand op als je iets wilt zeggen.',
  'presenter-listens':
    'Je luistert nu. Schrijf op wat je raakt in je eigen notities; straks mag je weer reageren.',
  'phase-moved-on': 'De groep is al in een andere fase. Kijk wat er nu aan de beurt is.',
  'session-ended': 'De sessie is afgelopen. Lees terug op de pagina van de bijeenkomst.',
  'facilitator-present': 'De gespreksleider is er weer. Overnemen is niet meer nodig.',
  'read-only': 'Je kunt deze tekst lezen, maar niet veranderen.',
  'bad-update': 'Je laatste wijziging kwam niet goed aan. Laad de pagina opnieuw en kijk wat er staat.',
  'document-replaced': 'Deze tekst is intussen opgeschoond. Laad de pagina opnieuw en kijk wat er staat.',
  'not-open': 'Deze tekst is niet meer open. Laad de pagina opnieuw.',
  'outdated-client': 'Leerkring is vernieuwd sinds je deze pagina opende. Laad de pagina opnieuw.',
  'file-not-readable':
    'Leerkring kan dit bestand niet lezen. Open het in je tekstverwerker, sla het op als .odt of .docx en probeer het opnieuw.',
  'file-has-macros':
    'In dit bestand zitten macro’s. Die laten we niet toe. Sla het in je tekstverwerker op zonder macro’s.',
  'file-too-complex': 'Dit bestand is te groot of te ingewikkeld. Deel het op in kleinere bestanden.',
  'file-name-not-accepted':
    'Deze bestandsnaam kan hier niet. Geef het bestand een naam met gewone letters en cijfers.',
  'file-type-not-accepted':
    'Dit soort bestand kan hier niet. Neem een PDF, een tekst, een rekenblad, dia’s of een afbeelding.',
  'file-not-what-it-says':
    'De inhoud van dit bestand past niet bij de naam. Open het, sla het opnieuw op en probeer het dan.',
  'file-locked':
    'Dit bestand is beveiligd met een wachtwoord. Haal de beveiliging eraf en probeer het opnieuw.',
  'file-is-active':
    'In dit bestand zit iets dat vanzelf start of iets van elders ophaalt. Haal dat eruit, of sla het op als PDF.',
  'file-has-virus':
    'De virusscanner vertrouwt dit bestand niet. We hebben het weggegooid. Meld het bij je helpdesk.',
  'file-damaged': 'Het bestand kwam niet goed aan. Probeer het opnieuw.',
  'scan-unavailable':
    'De virusscanner is even niet bereikbaar. Je bestand wacht op de server. Probeer het zo nog eens.',
  'quota-reached': 'Je hebt hier al zoveel bestanden als één persoon mag hebben. Gooi eerst iets weg.',
  'upload-moved-on': 'Dit bestand wordt al in een ander venster verstuurd. Wacht tot dat klaar is.',
  'upload-incomplete': 'Nog niet het hele bestand is aangekomen. Kies het opnieuw, dan gaat het verder.',
  'upload-busy': 'Dit bestand wordt al nagekeken. Wacht even en probeer het opnieuw.',
  'storage-full': 'Er is op de server geen plaats meer voor bestanden. Zeg het tegen je beheerder.',
  'link-not-valid': 'Deze link werkt niet meer. Een link werkt één keer en tien minuten. Vraag een nieuwe.',
  'link-elsewhere':
    'Deze link hoort bij een andere browser. Vraag hier een nieuwe link en open die in deze browser.',
  'begin-again': 'Dit duurde te lang, of er ging een stap verloren. Begin opnieuw met inloggen.',
  'passkey-not-accepted':
    'Deze passkey kunnen we niet gebruiken. Probeer het opnieuw of kies een andere manier.',
  'code-not-accepted': 'Deze code klopt niet of is al gebruikt. Kijk hem na of wacht op de volgende code.',
  'last-factor': 'Dit is je enige manier om in te loggen. Voeg eerst een andere toe.',
  'proof-needed': 'Laat eerst nog een keer zien dat jij het bent. Daarna kun je dit veranderen.',
  'already-invited': 'Deze persoon kan al inloggen. Een uitnodiging is niet nodig.',
  'mail-not-set-up': 'Deze omgeving kan nog geen mail versturen. Vraag het aan je beheerder.',
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
  'unknown-organisation': 'Deze organisatie is er niet meer. Kies een andere.',
  'name-taken': 'Er is al een organisatie met deze naam. Kies een andere naam.',
  'duplicate-code': 'Er is al een gemeente met deze code. Kijk de code na.',
  'only-for-municipalities': 'Alleen een gemeente heeft een code van het CBS. Laat dit leeg.',
  'successor-without-end': 'Wie een opvolger heeft, heeft ook een laatste dag. Vul die in.',
  'own-successor': 'Een organisatie volgt zichzelf niet op. Kies een andere.',
  'successors-in-a-circle':
    'Deze organisatie ging zelf op in de organisatie die je nu wijzigt. Kies een andere.',
  'unknown-method': 'Deze methode is er niet meer. Kies een andere.',
  'unknown-template': 'Dit voorbeeld is er niet meer. Kies een ander.',
};

export const otherFault = 'Dit klopt nog niet. Kijk het na.';

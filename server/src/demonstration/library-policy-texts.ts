/**
 * Documents of the demonstration library in which a gemeente decides something. A line that begins with `##` is a
 * heading, `-` an item of a list, `1.` of a numbered one, and `|` a row of a table, the first of which is its head.
 */
export const jobProfile = `
Dit profiel hoort bij een aanstelling van 24 uur per week in gemeente [gemeente]. Het is bedoeld voor de vacature, voor het contract en voor het gesprek met partners over wat zij wel en niet kunnen verwachten.
## Waarom deze functie
Iemand met onbegrepen gedrag heeft vaak te maken met veel loketten en weinig mensen. De Wijk-GGD'er is het gezicht dat tijd heeft. Die kijkt eerst, praat daarna en schuift pas dan iets in gang.
## Wat je doet
- Je gaat erop af, ook als niemand om hulp vroeg.
- Je blijft in contact met mensen die zorg uit de weg gaan.
- Je denkt mee met wijkagenten, corporatie, huisartsen en buren.
- Je brengt iemand naar de juiste plek en kijkt of dat ook lukt.
- Je vertelt de gemeente wat er niet klopt in de aanpak, zonder namen te noemen.
## Vrije rol
Je bent geen behandelaar en je hebt geen vaste plek in een team of overleg. Je neemt geen zaken over. Je bepaalt zelf waar je naartoe gaat en hoe lang je blijft. Alleen jijzelf en je leidinggevende gaan over je agenda.
## Wat je meebrengt
| Wat | Hoe we dat merken |
| Ervaring in de psychiatrie | Je bent sociaalpsychiatrisch verpleegkundige of hebt vergelijkbare ervaring |
| Rust bij spanning | Je kunt een voorbeeld vertellen waarin het misging en wat je leerde |
| Twee talen spreken | Zowel een agent als een behandelaar begrijpt je |
## Werktijden en plek
Je werkt 24 uur, waarvan een avond in de week en een zaterdagmiddag in de twee weken. Je bent in dienst van {{werkgever}}. Je leidinggevende is {{naam leidinggevende}}. Een werkplek krijg je bij de GGD, niet op het gemeentehuis.
## Wat wij je bieden
- Salaris in schaal {{salarisschaal}}.
- Intervisie met collega's uit andere gemeenten, in werktijd.
- Een telefoon die uit mag als je dienst voorbij is.
Meer weten? Bel {{contactpersoon}}.
`;

export const initialMemo = `
Deze notitie beschrijft wat er in gemeente [gemeente] al gebeurt voor mensen met onbegrepen gedrag, en wat er ontbreekt. We schrijven haar voordat we iets nieuws bedenken.
## Aanleiding
De politie registreerde vorig jaar [aantal meldingen] meldingen van overlast door iemand met onbegrepen gedrag. Dat getal telt registraties en geen mensen. Wijkagenten zeggen dat zij bij zes van de tien keren vooral luisteren en weer weggaan.
## Wat is er al
| Wie | Wat doen zij | Wanneer |
| Sociaal wijkteam | Hulp op afspraak | Werkdagen |
| Crisisdienst GGZ | Beoordeling bij acuut gevaar | Altijd |
| Meldpunt zorg | Meldingen van inwoners | Werkdagen |
| Corporatie | Huisbezoek bij achterstand of overlast | Werkdagen |
| Cliëntplatform | Inloop en maatjes | Drie dagdelen |
## Wat ontbreekt
- Niemand gaat erop af voordat het een crisis is.
- In de avond en in het weekend is alleen de politie er.
- Partners weten niet van elkaar wie al contact heeft.
- Naasten kunnen nergens terecht met een zorg die nog geen melding is.
## Met wie we spraken
We spraken met vier wijkagenten, twee huisartsen, de corporatie, het wijkteam, drie naasten en vijf mensen die zelf een moeilijke tijd achter de rug hebben. Een van hen zei: er kwam altijd iemand om iets te regelen, nooit iemand om te blijven zitten.
## Wat we voorstellen
1. Het college besluit voor [datum besluit] of we een Wijk-GGD'er willen.
2. We beginnen in de wijk [naam wijk] en kijken na een half jaar terug.
3. We gebruiken wat er al is en richten geen nieuw loket in.
## Nog uit te zoeken
De kosten, de werkgever en de bereikbaarheid in de avond. Daarvoor maken we een plan van aanpak. Vragen kun je stellen aan {{contactpersoon}}.
`;

export const councilProposal = `
Raadsvoorstel
Onderwerp: pilot Wijk-GGD in gemeente [gemeente]
Portefeuillehouder: {{wethouder}}
## Voorgesteld besluit
1. Instemmen met een pilot Wijk-GGD van twee jaar, met ingang van [begindatum].
2. Hiervoor € <bedrag per jaar> per jaar beschikbaar stellen en dit te dekken uit de reserve sociaal domein.
3. Het college vragen om voor het einde van het tweede jaar met een voorstel voor vaste financiering te komen.
## Samenvatting
Inwoners met onbegrepen gedrag krijgen nu vaak pas hulp als het uit de hand loopt. Een Wijk-GGD'er gaat er vroeg op af en brengt zorg en veiligheid bij elkaar. In andere gemeenten nam het aantal politie-uren af en kwamen mensen eerder op de goede plek.
## Argumenten
- Het voorkomt leed. Mensen en hun naasten hoeven niet te wachten tot het een crisis is.
- Het ontlast de politie. Agenten zijn er voor veiligheid en niet om zorg te vervangen.
- Het sluit aan op wat er is. De Wijk-GGD'er verbindt en neemt geen taken over.
- Ervaringsdeskundigen denken vanaf het begin mee over de aanpak.
## Kanttekeningen
De opbrengst is niet precies in geld uit te drukken. Registraties van de politie hangen af van hoe agenten registreren. Daarom kijken we ook naar verhalen en naar wat partners ervan vinden.
Een vrije rol vraagt vertrouwen. De Wijk-GGD'er legt verantwoording af over de werkwijze, niet over afzonderlijke inwoners.
## Kosten en dekking
| Post | Per jaar |
| Wijk-GGD'er, 24 uur, met overhead | € <bedrag aanstelling> |
| Vergoeding ervaringsdeskundigen | € <bedrag vergoeding> |
| Scholing en intervisie | € <bedrag scholing> |
| Totaal | € <bedrag per jaar> |
## Uitvoering en evaluatie
Het college start de werving direct na het besluit. De raad krijgt elk jaar een rapportage. De evaluatie doen we samen met politie, GGZ, corporatie en cliëntplatform.
Burgemeester en wethouders van [gemeente],
.......... (naam secretaris)
.......... (naam burgemeester)
`;

export const actionPlan = `
Dit plan hoort bij het besluit van de raad van gemeente [gemeente]. Het zegt wat we doen, wie dat doet en waaraan we zien of het lukt.
## Doelen
| Doel | Meetbaar | Wanneer |
| Partners weten de Wijk-GGD'er te vinden | 40 vragen om mee te denken van ten minste 6 partners | Na 12 maanden |
| Minder onnodige inzet van politie | 100 meldingen overgenomen of voorkomen | Na 12 maanden |
| Mensen blijven in beeld | Bij 8 van de 10 mensen is er na drie maanden nog contact | Na 12 maanden |
| Het werk is vol te houden | De Wijk-GGD'er doet mee aan 6 intervisies | Elk jaar |
## Projectgroep
- {{projectleider}}, gemeente, projectleider
- Een wijkagent en een operationeel coördinator van de politie
- Een teamleider van de GGZ
- Een woonconsulent van de corporatie
- Twee ervaringsdeskundigen, met een gelijke stem en een vergoeding
- De Wijk-GGD'er, zodra die er is
De projectgroep komt eens in de zes weken bij elkaar, anderhalf uur, om de beurt bij een van de partners.
## Planning
1. Maand 1 en 2: afspraken met partners, privacy uitzoeken, vacature.
2. Maand 3: gesprekken met kandidaten, ervaringsdeskundigen zitten in de commissie.
3. Maand 4: start met kennismaken. De eerste zes weken geen meldingen.
4. Maand 5 tot 9: aan het werk in [naam wijk].
5. Maand 10: tussenevaluatie en besluit over uitbreiding.
6. Maand 12: rapportage aan de raad.
## Risico's
- De functie wordt een overlegfunctie. Daarom geen vaste overleggen in het eerste half jaar.
- Partners schuiven zaken door. Daarom staat in de werkafspraak dat de melder betrokken blijft.
- Bij ziekte valt alles stil. Daarom spreken we af wie de achtervang is: {{achtervang}}.
## Begroting
Voor het eerste jaar is € <bedrag> beschikbaar. De helft gaat naar de aanstelling voor zes maanden. De rest is voor scholing, vergoedingen en bekendheid.
`;

export const covenant = `
Partijen: gemeente [gemeente], politie basisteam [basisteam], {{naam ggz-instelling}} en {{naam corporatie}}.
## Artikel 1. Waar we samen voor staan
We willen dat iemand met onbegrepen gedrag op tijd een mens tegenkomt die blijft. We houden problemen klein. De Wijk-GGD'er heeft een vrije rol en is van ons allemaal.
## Artikel 2. Signaleren
Wie zich zorgen maakt, belt. Een gevoel is genoeg. We vragen de persoon eerst of het mag, tenzij dat niet veilig is. Wie belt, blijft betrokken tot er iets is afgesproken.
## Artikel 3. Wie doet wat
| Partij | Doet | Doet niet |
| Politie | Zorgt voor veiligheid, belt bij onrust zonder gevaar | Zorg vervangen |
| GGZ | Denkt binnen drie werkdagen mee | Een verwijzing vragen voor overleg |
| Corporatie | Belt bij twee maanden stilte of achterstand | Een procedure starten zonder te bellen |
| Gemeente | Betaalt, regelt en beschermt de vrije rol | Meekijken in situaties |
## Artikel 4. Bereikbaarheid
De Wijk-GGD'er is bereikbaar op [dagen en tijden]. Daarbuiten gelden de gewone nummers. Bij gevaar is dat altijd 112.
## Artikel 5. Gegevens
We delen mondeling, zo weinig mogelijk en alleen wat nu nodig is. Niets gaat via een berichtenapp. Het privacyprotocol hoort bij dit convenant.
## Artikel 6. Leren
Twee keer per jaar kijken we terug met alle partijen en met twee ervaringsdeskundigen. We bespreken een situatie die goed ging en een die niet goed ging, onherkenbaar en zonder schuldvraag.
## Artikel 7. Kosten
De gemeente betaalt de aanstelling. De andere partijen stellen uren beschikbaar en dragen na twee jaar bij volgens een verdeelsleutel die we dan samen vaststellen.
## Artikel 8. Duur
Dit convenant geldt twee jaar vanaf [begindatum]. Wie eruit wil, zegt dat drie maanden van tevoren. Een half jaar voor het einde evalueren we.
Ondertekend te [plaats],
.......... (naam namens gemeente)
.......... (naam namens politie)
.......... (naam namens ggz)
.......... (naam namens corporatie)
`;

export const businessCase = `
Voor structurele inzet van de Wijk-GGD in gemeente [gemeente]. Alle bedragen zijn voorbeelden. Vervang ze door eigen cijfers en schrijf op waar die vandaan komen.
## De vraag
De pilot loopt af. Wie profiteert van de Wijk-GGD'er en wie betaalt wat, zodat het werk niet elk jaar opnieuw ter discussie staat?
## Wat het kost
| Post | Laag | Midden | Hoog |
| Uren per week | 24 | 36 | 72 |
| Aanstelling met overhead | € 62.000 | € 93.000 | € 186.000 |
| Avond en weekend | € 0 | € 9.000 | € 24.000 |
| Ervaringsdeskundigen en scholing | € 5.000 | € 8.000 | € 14.000 |
| Totaal per jaar | € 67.000 | € 110.000 | € 224.000 |
## Wat het oplevert
- Politie: uren die niet naar zorg gaan. Rekenwijze: overgenomen meldingen maal de gemiddelde inzet van twee agenten.
- Corporatie: minder ontruimingen en minder schade aan woningen.
- GGZ: minder opnames die voorkomen hadden kunnen worden.
- Gemeente: minder dure maatwerkvoorzieningen achteraf.
- Inwoners: minder angst, minder dwang. Dat staat niet in euro's en weegt wel mee.
## Verdeelsleutel
| Partij | Aandeel | In geld of in uren |
| Gemeente | 50 procent | Geld |
| Politie | 15 procent | Uren, achtervang en scholing |
| Corporaties samen | 15 procent | Geld, naar aantal woningen |
| GGZ en zorgkantoor | 20 procent | Geld en uren |
## Onzekerheid
We weten niet zeker hoeveel ontruimingen zijn voorkomen. Daarom rekenen we in het lage scenario met de helft van wat partners zelf schatten. Met € <eigen bijdrage> van de gemeente is het lage scenario gedekt.
## Gevraagd besluit
Instemmen met het scenario [laag, midden of hoog] voor vier jaar en met de verdeelsleutel. Elk jaar rapporteert {{projectleider}} aan alle partijen.
`;

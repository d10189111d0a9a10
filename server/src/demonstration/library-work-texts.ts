/** Documents of the demonstration library for the work itself, written as in library-policy-texts.ts. */
export const experienceGuide = `
Voor gemeenten die ervaringsdeskundigen vragen om mee te doen in een projectgroep. Geschreven samen met drie ervaringsdeskundigen en een naaste.
## Begin op tijd
Vraag mensen voordat het plan er is. Wie pas mag reageren als alles vastligt, doet er niet echt toe. Een goede eerste vraag is: wat moeten wij weten voordat we iets bedenken?
## Taak
- Meedenken over doelen, werkafspraken en de tekst van de vacature.
- Meepraten in de sollicitatiecommissie.
- Meekijken bij de evaluatie: wat merkt iemand hiervan?
Niet de taak: vertellen wat je zelf hebt meegemaakt. Dat mag, het hoeft nooit.
## Vergoeding
| Wat | Hoeveel |
| Vergadering, met voorbereiding | € <bedrag per dagdeel> |
| Reiskosten | Wat het echt kost |
| Tekst lezen in gewone taal | € <bedrag per uur> |
Vraag eerst of iemand een uitkering heeft. Regel dan vooraf met de gemeente dat een vergoeding geen gevolgen heeft. Je aanspreekpunt is {{contactpersoon}}.
## Spelregels
1. Stukken komen een week van tevoren, in gewone taal.
2. Vaktaal wordt uitgelegd zonder zuchten.
3. Altijd twee ervaringsdeskundigen, nooit een.
4. Pauze vragen mag zonder reden.
5. Wat iemand over zichzelf vertelt, komt niet in het verslag.
## Als het schuurt
Dat is vaak het moment waarop iets wordt geleerd. Stop even, vraag wat er gebeurde en beslis daarna samen hoe je verdergaat. Spreek van tevoren af wie iemand na afloop kan bellen.
`;

export const contactCard = `
Voor in de auto en aan de muur. Knip uit en lamineer. Kaart van gemeente [gemeente], geldig tot [geldig tot].
## Gevaar, brand, geweld of medische spoed
Bel 112. Altijd eerst.
## Onrust zonder gevaar
| Wanneer | Wie bel je | Nummer |
| Maandag tot en met vrijdag, 9.00 tot 17.00 uur | Wijk-GGD'er {{naam wijk-ggd'er}} | [telefoonnummer] |
| Donderdagavond tot 23.00 uur | Wijk-GGD'er, via de meldkamer | via de meldkamer |
| Zaterdag van 12.00 tot 18.00 uur | Wijk-GGD'er, via de meldkamer | via de meldkamer |
| Daarbuiten | Achtervang van de GGD | [nummer achtervang] |
## Wat is onrust zonder gevaar
- Iemand is bang, boos of in de war en niemand loopt nu gevaar.
- Buren klagen en je ziet vooral een mens dat het moeilijk heeft.
- Je denkt: hier heb ik als agent niets te zoeken, maar alleen laten voelt niet goed.
## Wat vertel je
1. Waar je bent en of het veilig is om te komen.
2. Wat je ziet en hoort, zonder naam.
3. Of iemand weet dat je belt.
## Wat krijg je terug
Binnen twee werkdagen hoor je of er contact is geweest. Niet wat er is besproken.
## Iets anders
- Gedachten aan zelfdoding: 113.
- Zorgen over geweld thuis: Veilig Thuis, 0800 2000.
- Zorgen over iemand, niet dringend: meldpunt zorgwekkend gedrag, 0800 1205.
`;

export const privacyProtocol = `
Dit protocol geldt voor de Wijk-GGD'er in gemeente [gemeente] en voor iedereen die met de Wijk-GGD'er samenwerkt. Laat het nakijken door de functionaris gegevensbescherming: {{naam fg}}.
## In het kort
- Praat eerst met de persoon zelf.
- Deel zo weinig mogelijk, alleen met wie het nodig heeft.
- Liever bellen dan schrijven.
- Geen namen in mail of een berichtenapp.
- Schrijf op waarom je iets deelde zonder toestemming.
## Wie is verantwoordelijk
{{werkgever}} is verantwoordelijk voor wat de Wijk-GGD'er vastlegt. Elke partner is dat voor de eigen gegevens. Er is geen gezamenlijk dossier.
## Wanneer mag het zonder toestemming
| Situatie | Mag delen | Met wie |
| Acuut gevaar voor iemand zelf of een ander | Ja, wat nu nodig is | 112, crisisdienst |
| Vermoeden van mishandeling | Volgens de meldcode | Veilig Thuis |
| Zorgen, geen gevaar, geen contact mogelijk | Na overleg met een collega, anoniem beginnen | GGZ, huisarts |
| Iemand wil het niet en er is geen gevaar | Nee | Niemand |
## Wat leggen we vast
De Wijk-GGD'er maakt korte aantekeningen in het systeem van de werkgever. Die worden na [bewaartermijn] gewist. In intervisie en rapportages staan geen namen en geen details waaraan iemand te herkennen is.
## Rechten van de persoon
Iedereen mag weten wat er over hem is vastgelegd, mag dat laten verbeteren en mag bezwaar maken. De Wijk-GGD'er legt dat bij het eerste rustige moment uit. Er is een folder in gewone taal.
## Als het misgaat
Staat er ergens een naam waar die niet hoort? Haal hem weg, meld het dezelfde dag bij {{naam fg}} en vertel het de persoon als die er last van kan hebben.
Vastgesteld op [datum],
.......... (naam en functie)
`;

export const induction = `
Wie begint als Wijk-GGD'er in gemeente [gemeente], drinkt eerst honderd koppen koffie. Pas daarna komen de eerste meldingen.
## Waarom koffie
Partners bellen iemand die ze kennen. En jij kunt pas iets in gang zetten als je weet wie wat doet als het vijf uur is geweest.
## Week 1 en 2: de straat
- Twee dagdelen mee met wijkagenten, ook een avond.
- Een ochtend in de buurtkamer, zonder agenda.
- Lopen door [naam wijk] met iemand die er woont.
## Week 3 en 4: de zorg
- Een dag mee met het FACT-team en een avond met de crisisdienst.
- Koffie bij vijf huisartsenpraktijken en twee apotheken.
- Een middag bij het cliëntplatform: wat helpt wel en wat niet?
## Week 5 en 6: de systemen
- Corporatie, schuldhulp, Wmo, Veilig Thuis, Zorg- en Veiligheidshuis.
- Kennismaken met de burgemeester en met {{wethouder}}: wat beschermen zij voor jou?
- Een eerste intervisie bijwonen als toehoorder.
## Op papier
| Wat | Klaar voor |
| Belkaart met jouw nummer | Week 2 |
| Eigen veiligheid: met wie deel je waar je bent | Week 2 |
| Privacyprotocol gelezen en besproken | Week 4 |
| Lijst met honderd namen en wat je van elk leerde | Week 6 |
## Gesprek na zes weken
Met {{naam leidinggevende}} en een collega uit een andere gemeente. Drie vragen: wat verraste je, waar moet je nog koffie drinken en wat ga je niet doen?
`;

export const intervisionScript = `
Voor een bijeenkomst van twee uur met mensen van politie, GGZ, corporatie, wijkteam, gemeente en cliëntplatform in [gemeente]. Acht tot tien mensen, een begeleider die zelf niets inbrengt.
## Vooraf
- Spreek af wie iets inbrengt. Die schrijft een halve pagina, onherkenbaar.
- Vraag twee ervaringsdeskundigen. Zij doen mee als ieder ander.
- Zorg voor een ronde tafel, een klok en iets te eten.
## Afspraken aan het begin
1. Wat hier wordt gezegd, blijft hier.
2. We leren van wat wij doen. We behandelen geen dossier.
3. Eerst vragen, dan pas denken in oplossingen.
4. Wie inbrengt, beslist wat er daarna mee gebeurt.
## Programma
| Minuten | Wat | Let op |
| 10 | Welkom, een woord per persoon | Iedereen is een keer aan het woord |
| 10 | De inbrenger vertelt en stelt een vraag in de ik-vorm | Niemand onderbreekt |
| 20 | Vragen, om de beurt, zonder advies | Schrijf de vraag eerst op |
| 20 | De groep praat, de inbrenger luistert | De inbrenger zit met de rug naar de groep of kijkt weg |
| 10 | De inbrenger zegt wat raakte | Geen discussie |
| 15 | Iedereen een advies, eerst opgeschreven | Kort |
| 10 | Pauze | |
| 20 | Wat leren wij over onze samenwerking | Hier mag het over de keten gaan |
| 5 | Volgende datum en wie inbrengt | |
## Na afloop
Er komt geen verslag van de inbreng. Alleen de leerpunten over samenwerking gaan mee, in woorden die nergens naar verwijzen. {{begeleider}} belt de inbrenger na twee weken: wat heb je geprobeerd?
`;

export const annualReport = `
Jaarrapportage Wijk-GGD [gemeente] over [jaar], voor de raad en voor de partners. Cijfers vertellen de helft, daarom staan er ook verhalen in. Die zijn onherkenbaar gemaakt en met toestemming opgenomen.
## Het jaar in cijfers
| Wat | Aantal | Vorig jaar |
| Vragen om mee te denken van partners | 143 | 96 |
| Mensen in beeld | 78 | 61 |
| Afgesloten, met iemand anders verder | 41 | 30 |
| Uren in avond en weekend | 212 | 118 |
| Door de politie overgedragen situaties | 64 | 39 |
## Hoe je deze cijfers leest
Een registratie is geen mens. Een hoger aantal vragen betekent vooral dat partners de weg kennen. De bespaarde uren van de politie zijn geschat: 64 situaties maal gemiddeld anderhalf uur met twee agenten is 192 uur.
## Drie verhalen
Een man deed maanden de deur niet open. De zesde keer schoof hij een stoel naar buiten. Ze zitten nu elke dinsdag op de galerij. Binnen komt later, of niet.
Een moeder wist niet meer wie ze kon bellen. Nu heeft ze een nummer en een naam. Ze heeft het twee keer gebruikt. Weten dat het kan, is genoeg.
Een wijkagent schreef: ik reed weg en dacht voor het eerst niet dat ik iemand achterliet.
## Wat niet lukte
- De achtervang in de zomer was niet geregeld. Drie keer nam niemand op.
- Huisartsen bellen nog weinig. We gaan opnieuw koffie drinken.
## Ervaringsdeskundigen
Twee leden van het cliëntplatform lazen mee en stelden voor om ook te vragen wat mensen er zelf van vonden. Van de 22 die antwoordden, gaf de helft een acht of hoger. Twee gaven een onvoldoende: zij vonden dat er te veel over hen werd gepraat.
## Volgend jaar
1. Achtervang regelen met de GGD, voor 1 mei.
2. Uitbreiden naar [naam wijk].
3. Een voorstel voor vaste financiering naar de raad. Vragen kun je stellen aan {{contactpersoon}}.
`;

/** What a municipality really did, told anew from its public project page. */
export const dordrecht = `
Dordrecht had al een Wijk-GGD'er in een deel van de stad. Met deze pilot ging de stad een stap verder: de hele stad, ook in de avond en in het weekend, en meer meedenken met partners.

Waarom

De gemeente wilde de zorg die eropaf gaat aanvullen en politie en zorg dichter bij elkaar brengen. Agenten kwamen te vaak bij mensen voor wie een uniform het erger maakt. Dat kost tijd en kan iemand opnieuw beschadigen.

Aanpak

De inzet ging van een deel van de stad naar de hele stad. De Wijk-GGD'er werkt nu ook op momenten dat andere zorg dicht is. Partners kunnen bellen om mee te laten denken, zonder dat iemand meteen wordt overgedragen.

Wat het opleverde

De politie besteedt structureel minder uren aan deze meldingen. Mensen kregen hulp die bij hen past. Dure zorg in de ggz kon een aantal keren worden voorkomen.

Wat nog open staat

Er ligt een opdracht om een plan te maken voor vaste financiering door de partners samen. Hoe verdeel je de kosten als de opbrengst bij een ander valt? Gemeenten die daar al een antwoord op hebben, kunnen elkaar hier vinden.
`;

/**
 * Words of which the forms do not look alike, as far as people here use them: strong verbs, and plurals that no
 * rule makes. The first of a row stands for all of it. A form that also is an everyday word of its own is left out
 * ("afspraken").
 */
const rows = `
bespreken besprak bespraken besproken
spreken sprak spraken gesproken
afspreken afsprak afgesproken
aanspreken aansprak aangesproken
inspreken insprak ingesproken
tegenspreken tegensprak tegengesproken
vinden vond vonden gevonden
ondervinden ondervond ondervonden
bevinden bevond bevonden
geven gaf gaven gegeven
doorgeven doorgaf doorgegeven
aangeven aangaf aangegeven
opgeven opgaf opgegeven
vergeven vergaf
nemen nam namen genomen
overnemen overnam overgenomen
aannemen aannam aangenomen
opnemen opnam opgenomen
deelnemen deelnam deelgenomen
meenemen meenam meegenomen
komen kwam kwamen gekomen
voorkomen voorkwam voorkwamen
bijeenkomen bijeenkwam bijeengekomen
gaan ging gingen gegaan gaat
omgaan omging omgegaan omgaat
ingaan inging ingegaan
staan stond stonden gestaan staat
ontstaan ontstond ontstonden ontstaat
verstaan verstond
bestaan bestond bestonden bestaat
doen deed deden gedaan doet
zien zag zagen gezien ziet
inzien inzag ingezien
toezien toezag
schrijven schreef schreven geschreven
beschrijven beschreef beschreven
voorschrijven voorschreef voorgeschreven
inschrijven inschreef ingeschreven
blijven bleef bleven gebleven
krijgen kreeg kregen gekregen
begrijpen begreep begrepen
grijpen greep grepen gegrepen
ingrijpen ingreep ingrepen ingegrepen
zwijgen zweeg zwegen gezwegen
verzwijgen verzweeg verzwegen
kijken keek keken gekeken
terugkijken terugkeek teruggekeken
blijken bleek bleken gebleken
bezwijken bezweek bezweken
wijzen wees wezen gewezen
afwijzen afwees afgewezen
verwijzen verwees verwezen
doorverwijzen doorverwees doorverwezen
aanwijzen aanwees aangewezen
toewijzen toewees toegewezen
bewijzen bewees bewezen
rijden reed reden gereden
lijden leed geleden
leiden leidde geleid
begeleiden begeleidde
overlijden overleed overleden
vermijden vermeed vermeden
mijden meed meden gemeden
snijden sneed sneden gesneden
bieden bood boden geboden
aanbieden aanbood aangeboden
verbieden verbood verboden
kiezen koos kozen gekozen
verliezen verloor verloren
liegen loog logen gelogen
bedriegen bedroog bedrogen
vliegen vloog vlogen gevlogen
sluiten sloot sloten gesloten
besluiten besloot besloten
afsluiten afsloot afgesloten
uitsluiten uitsloot uitgesloten
buigen boog bogen gebogen
helpen hielp hielpen geholpen
werpen wierp wierpen geworpen
ontwerpen ontwierp ontworpen
sterven stierf stierven gestorven
zwerven zwierf zwierven gezworven
werven wierf geworven
verwerven verwierf verworven
beginnen begon begonnen
winnen won wonnen gewonnen
binden bond bonden gebonden
verbinden verbond verbonden
zingen zong zongen gezongen
dwingen dwong dwongen gedwongen
springen sprong sprongen gesprongen
drinken dronk dronken gedronken
schrikken schrok schrokken geschrokken
trekken trok trokken getrokken
betrekken betrok betrokken
intrekken introk ingetrokken
vertrekken vertrok vertrokken
treffen trof troffen getroffen
betreffen betrof betroffen
zwemmen zwom gezwommen
lezen las lazen gelezen
voorlezen voorlas voorgelezen
eten at aten gegeten
vergeten vergat vergaten
meten mat maten gemeten
zitten zat zaten gezeten
bezitten bezat bezeten
bidden bad gebeden
liggen lag lagen gelegen
dragen droeg droegen
bijdragen bijdroeg bijgedragen
overdragen overdroeg overgedragen
verdragen verdroeg
opdragen opdroeg opgedragen
slaan sloeg sloegen geslagen
varen voer voeren gevaren
ervaren ervoer ervoeren
slapen sliep sliepen geslapen
laten liet lieten gelaten
verlaten verliet verlieten
toelaten toeliet toegelaten
raden ried geraden
houden hield hielden gehouden
onthouden onthield onthielden
behouden behield behielden
volhouden volhield volgehouden
vallen viel vielen gevallen
opvallen opviel opgevallen
lastigvallen lastigviel lastiggevallen
hangen hing hingen gehangen
ophangen ophing opgehangen
vangen ving vingen gevangen
opvangen opving opgevangen
vervangen verving vervingen
ontvangen ontving ontvingen
lopen liep liepen gelopen
verlopen verliep verliepen
aflopen afliep afgelopen
roepen riep riepen geroepen
oproepen opriep opgeroepen
brengen bracht brachten gebracht
inbrengen inbracht ingebracht
aanbrengen aanbracht aangebracht
denken dacht dachten gedacht
bedenken bedacht bedachten
nadenken nadacht nagedacht
zoeken zocht zochten gezocht
bezoeken bezocht bezochten
onderzoeken onderzocht onderzochten
verzoeken verzocht verzochten
opzoeken opzocht opgezocht
kopen kocht kochten gekocht
verkopen verkocht verkochten
weten wist wisten geweten
zeggen zei zeiden gezegd
opzeggen opzegde opgezegd opzegging
toezeggen toegezegd
treden trad traden getreden
optreden optrad opgetreden
uittreden uitgetreden
steken stak staken gestoken
breken brak braken gebroken
ontbreken ontbrak ontbraken
onderbreken onderbrak onderbroken
stelen stal stalen gestolen
bevelen beval bevolen
vechten vocht vochten gevochten
zenden zond zonden gezonden
schelden schold scholden gescholden
gelden gold golden gegolden
schenken schonk schonken geschonken
bellen belde gebeld belt
inschakelen ingeschakeld inschakelt
afstemmen afgestemd afstemt
overleggen overlegde overlegd
terugkoppelen teruggekoppeld
uitzetten uitgezet
opschalen opgeschaald
afschalen afgeschaald
aanmelden aangemeld
afmelden afgemeld
kind kinderen
ei eieren
lid leden
stad steden
schip schepen
middel middelen
weg wegen
dag dagen
slag slagen
bedrag bedragen
verdrag verdragen
besluit besluiten
verslag verslagen
`;

export const irregular: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [base = '', ...forms] = row.split(' ');
      return forms.map((form): [string, string] => [form, base]);
    }),
);

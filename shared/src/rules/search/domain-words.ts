/** Words of which people here put other words together, in the form in which they stand in those. */
export const domainWords: readonly string[] = (
  'aandacht aangifte aanpak aanspreek aanvraag achtervang acute actie advies adviseur adviseurs afdeling afspraak ' +
  'afspraken agent agenten ambtenaar ambtenaren analyse angst apotheek arbeid arts avond ' +
  'bank begeleider begeleiding begroting behandel behandeling bel belang beleid bemoei bemoeienis beoordeling beroep ' +
  'beroeps beschikbaarheid bereikbaarheid besluit bestand bestuur bestuurs bestuurder bespreking besprekingen betrokken ' +
  'bewaar bewijs bewoner bewoners bezoek bezwaar bezuiniging bijeenkomst bijstand blad boek brief brieven briefing buurt buren ' +
  'casus casuistiek cijfer cijfers cirkel client clienten code collega college commissie conferentie consult consultatie ' +
  'contact contract controle convenant coordinatie coordinator corporatie corporaties crisis ' +
  'dag dagen dak data deelname deelnemer deelnemers deskundig deskundige deskundigen deskundigheid dienst diensten ' +
  'dilemma document documenten doel doelen dossier draag draai drempel drugs dwang ' +
  'echtpaar eenzaamheid eiland eis escalatie ervaring ervarings evaluatie expert ' +
  'fase financiering formulier functie functionaris functionarissen ' +
  'gast gebied gebouw gebruik gedrag geheim geheimhouding geld gemeente gemeenten geneeskundige gesprek gesprekken gevaar gevoel gezin ' +
  'gezondheid gezondheids gezondheidszorg ggd ggz groep groepen grond ' +
  'handeling handhaving handreiking herkenbaar herstel hulp hulpverlener hulpverleners hulpverlening huis huisarts huisartsen huisuitzetting huren huur huurder ' +
  'indicator indicatoren informatie inbreng inkomen inkoop inloop innovatie instantie instanties instelling instellingen intake intervisie inwerk inwoner inwoners inzet ' +
  'jaar jaren jeugd jongeren ' +
  'kaart kaarten kamer kans ketenpartner keten kennis kind kinder klacht klachten klankbord kliniek kosten krant kring ' +
  'lasten leer leerling leider leiding lening les lid leden lijn lijst logboek loket loop luister ' +
  'maat maand macht manager mandaat maatwerk medewerker medewerkers melding meldingen meldkamer meld mensen methode methoden methodiek mijder mijding ' +
  'milieu moeder monitor monitoring moreel muziek ' +
  'naasten nacht nazorg netwerk netwerken nood noord norm nota notitie notities ' +
  'omgeving onderzoek onrust ontwikkeling oordeel oost opname opvang opgave opleiding oplossing orde organisatie organisaties overdracht overlast overleg overeenkomst ' +
  'panel partij partijen partner partners patient patienten pand periode persoon persoons piket pilot plaats plan plannen plek politie politiek post praktijk preventie privacy procedure proces ' +
  'product profiel programma project projecten protocol protocollen psychiatrie psychose punt punten ' +
  'raad raads raadslid rapport rapportage recht rechten redactie regel regeling regels regie regio regionaal register registratie reflectie rekening relatie richtlijn risico rijk rol rollen ronde route ruimte rust ' +
  'samenwerking samenwerkings samenwerkingsverband schaal scherm school schuld schulden sector sessie sessies signaal signalen signalering situatie sleutel sociaal spel spoed ' +
  'spreek spreker stad stads stand start stap stappen status stem stemming steun stichting straat structuur structurele student subsidie subsidies systeem ' +
  'taak taken team teams telefoon tekst teksten termijn thema themas thuis tijd toestemming toezicht trainer training traject tussen ' +
  'uitvoering uitzetting uren uur ' +
  'vakantie vader veiligheid veiligheids veld verantwoording verband verbinding verdeel verdrag vergadering vergoeding verhaal verhalen verklaring verlof verslag verslaving verslavings verslavingszorg verstand vertrouwen verwijzing verzoek vlucht ' +
  'voorbeeld voorkeur voorstel voorstellen voorwaarde voorwaarden voorziening vraag vragen vrijwilliger vrijwilligers vroeg ' +
  'achterstand brand handtekening handtekeningen nummer rooster telefoon verzamel woede ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag ' +
  'waarde wacht waarneming weekend weg wens werk werker werkers werkgever werkgroep werkplek wet wethouder wetgeving wijk wijken winkel woning woningen wonen woon ' +
  'zaak zaken zelf zitting zorg zorgen zuid zwerf'
).split(' ');

/** What the group of policy advisers has written so far, by the number of the section. */

export const policeTexts: Readonly<Record<string, readonly string[]>> = {
  '1': [
    'In onze gemeente is de Wijk-GGD’er sinds dit voorjaar ook op donderdagavond en zaterdagmiddag aan het werk. Op papier belt een agent bij onrust zonder gevaar eerst de Wijk-GGD’er. In de praktijk gebeurt dat bij één op de drie situaties.',
    'Met deze afspraak willen we dat iemand die in de war is op dat moment een rustig gesprek krijgt, in plaats van een busje voor de deur. En dat agenten weten dat ze weg kunnen gaan.',
  ],
  '2': [
    'Onrust zonder gevaar: iemand is bang, boos of in de war, en niemand loopt op dit moment gevaar. Ook de persoon zelf niet.',
    'Overdracht: de agent vertelt wat er te zien en te horen was en gaat daarna weg, of blijft op afstand. Terugkoppeling: de agent hoort later of er iets is gedaan. Niet wat er is besproken.',
  ],
  '3': [
    'Je belt als buren klagen over geluid of gedrag en er geen strafbaar feit is. Je belt als iemand niet weg wil en vooral bang lijkt. Je belt ook als je zelf denkt: hier heb ik niets te zoeken, maar alleen laten voelt niet goed.',
    'Je belt niet bij een wapen, bij brand, bij geweld of als iemand medische hulp nodig heeft. Dan is het 112. De Wijk-GGD’er kan daarna nog wel meekijken.',
  ],
  '4': [
    'Donderdag van 16.00 tot 23.00 uur en zaterdag van 12.00 tot 18.00 uur. De meldkamer heeft het nummer en verbindt door.',
    'Wordt er na twee keer bellen niet opgenomen, dan belt de meldkamer de achtervang van de GGD. De Wijk-GGD’er neemt buiten deze uren niet op. Ook niet voor een wijkagent die het nummer toevallig heeft.',
  ],
  '5': [
    'De Wijk-GGD’er voert het woord zodra die er is. De agent stelt de Wijk-GGD’er voor, met voornaam, en zegt hardop dat de politie een stap terug doet.',
    'We spraken hier lang over. Een wijkagent uit de groep zei: mensen worden pas rustig als wij niet meer in de gang staan. Daarom wacht de politie buiten, in het zicht, tot er een duim omhoog gaat.',
  ],
  '6': [
    'De overdracht is mondeling en duurt hoogstens vijf minuten. Binnen twee werkdagen laat de Wijk-GGD’er weten of er contact is geweest en of de politie nog iets moet doen.',
  ],
  '7': [
    'Mondeling vertel je wat nodig is om het nu veilig te laten gaan. Namen, adressen en medische gegevens gaan nooit via een app of een gewone mail.',
    'Onze jurist kijkt nog naar de grondslag voor het moment van overdracht. Tot die tijd delen we zo weinig mogelijk.',
  ],
  '8': [
    'Bij twijfel gaat niemand alleen naar binnen. De Wijk-GGD’er mag op elk moment stoppen en hoeft dat niet ter plekke uit te leggen.',
  ],
  '10': [
    'Twee mensen van het cliëntplatform lezen deze tekst mee voordat we hem vaststellen. Zij krijgen daarvoor dezelfde vergoeding als leden van onze klankbordgroep.',
  ],
  '13': [
    'We beginnen op 1 februari en kijken na zes maanden samen terug, met de teamchef, de GGD en de mensen die het werk doen.',
  ],
  'Bijlage:': [
    'Gevaar, brand, geweld of medische spoed: 112. Onrust zonder gevaar: vraag de meldkamer naar de Wijk-GGD’er.',
  ],
};

export const covenantTexts: Readonly<Record<string, readonly string[]>> = {
  '1': [
    'Gemeente Sluiswijk, GGZ De Oever, Woonstichting De Schakel en GGD Voorbeeldregio. We zien elkaar nu vooral als het al mis is. Dat willen we omdraaien.',
  ],
  '2': [
    'Problemen klein houden. Dat lukt alleen als je iemand mag bellen voordat je zeker weet dat er iets aan de hand is.',
    'De Wijk-GGD’er heeft een vrije rol: geen vaste overleggen, geen indicatie, geen wachtlijst. Wie meedenkt, neemt de zorg daarmee niet over.',
  ],
  '4': [
    'Een vraag stellen mag met één telefoontje. Binnen drie werkdagen is er iemand die terugbelt en meedenkt.',
    'Nog uitzoeken: geldt dat ook in de zomer? De corporatie wil het graag, de GGZ kan het nu niet beloven.',
  ],
  '6': [
    'De Schakel belt de Wijk-GGD’er bij twee maanden huurachterstand zonder reactie, en altijd voordat er een brief van de deurwaarder gaat.',
  ],
  '11': [
    'Twee keer per jaar bespreken we een situatie die goed ging en een die niet goed ging. Onherkenbaar, en zonder schuldvraag.',
  ],
};

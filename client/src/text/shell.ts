export const shellText = {
  product: 'Leerkring',
  navigation: 'Hoofdmenu',
  skip: 'Naar de inhoud',
  session: 'Sessie',
  items: {
    today: 'Vandaag',
    meetings: 'Bijeenkomsten',
    cases: 'Casussen',
    threads: 'Gesprekken',
    library: 'Bibliotheek',
    agreements: 'Afspraken',
    groups: 'Groepen',
    audit: 'Logboek',
    recognised: 'Herkend',
    administration: 'Beheer',
  },
  menu: {
    security: 'Inloggen en beveiliging',
    myData: 'Wie zag mijn gegevens',
    appearance: 'Weergave',
    signOut: 'Log uit',
  },
  late: 'Deze pagina is nog niet helemaal binnen. Wat je hier schreef, is nog niet opgeslagen. Blijft dit zo? Kopieer wat je wilt houden en laad de pagina opnieuw.',
  demonstration: 'Demonstratiegegevens: alle mensen en verhalen hier zijn verzonnen.',
};

export const appearanceText = {
  title: 'Weergave',
  label: 'Kleuren op dit apparaat',
  themes: { device: 'Systeem', light: 'Licht', dark: 'Donker', contrast: 'Hoog contrast' },
  hints: {
    device: 'Zoals je apparaat is ingesteld, ook als je daar meer contrast hebt gekozen.',
    contrast:
      'Scherpe kleuren en een lijn om alles waar je iets mee kunt. Licht of donker volgt je apparaat.',
  },
};

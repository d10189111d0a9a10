export const shellText = {
  product: 'Leerkring',
  navigation: 'Hoofdmenu',
  skip: 'Naar de inhoud',
  session: 'Sessie',
  items: {
    today: 'Vandaag',
    meetings: 'Bijeenkomsten',
    cases: 'Casussen',
    agreements: 'Afspraken',
    groups: 'Groepen',
    audit: 'Logboek',
    administration: 'Beheer',
  },
  menu: { security: 'Inloggen en beveiliging', myData: 'Wie zag mijn gegevens', signOut: 'Log uit' },
  demonstration: 'Demonstratiegegevens: alle mensen en verhalen hier zijn verzonnen.',
};

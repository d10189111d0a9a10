export const shellText = {
  product: 'Leerkring',
  navigation: 'Hoofdmenu',
  skip: 'Naar de inhoud',
  signOut: 'Log uit',
  session: 'Sessie',
  items: { today: 'Vandaag', meetings: 'Bijeenkomsten', cases: 'Casussen', groups: 'Groepen' },
  demonstration: 'Demonstratiegegevens: alle mensen en verhalen hier zijn verzonnen.',
};

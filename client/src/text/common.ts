export const commonText = {
  cancel: 'Annuleer',
  close: 'Sluit',
  earlier: 'Eerder',
  remove: 'Haal weg',
  change: 'Wijzig',
  reload: 'Laad opnieuw',
  tryAgain: 'Probeer opnieuw',
  loading: 'Even laden',
  toToday: 'Naar Vandaag',
  singleKeys: 'Losse toetsen aan: / zoekt, ? toont de sneltoetsen',
  noAnswer: 'Nog geen antwoord',
};

export const errorPageText = {
  title: 'Er ging iets mis op deze pagina',
  explanation:
    'Wat je al bewaard had, staat er nog. Laad de pagina opnieuw. Blijft het misgaan, ga dan terug naar Vandaag.',
};

export const notFoundText = {
  title: 'Deze pagina is er niet',
  explanation:
    'Misschien is hij verwijderd, of mag je hem niet zien. Vraag het aan je begeleider als je hem wel verwacht.',
};

export const charactersInWords = (count: number, max: number) => `${count} van ${max} tekens`;

/** For whoever reads along without an account. */
export const publicLibraryText = {
  title: 'Openbare bibliotheek',
  intro:
    'Documenten van gemeenten en hun partners over zorg en veiligheid in de wijk. Iedereen mag ze lezen.',
  searchHint: 'Zoek in titels en omschrijvingen',
  signIn: 'Inloggen',
  emptyTitle: 'Er is nog niets openbaar',
  empty: 'Werk je bij een gemeente of partner? Log in. Dan zie je ook wat gemeenten onderling delen.',
  nothing: 'Probeer een ander woord, of haal een keuze weg. Wie inlogt, vindt meer.',
  back: 'Terug naar de openbare bibliotheek',
  goneTitle: 'Dit document staat hier niet',
  gone: 'Misschien is het niet meer openbaar, of klopt het adres niet.',
  madeAt: 'Deze versie is van',
  toPublicPage: 'Bekijk de openbare pagina',
  notYet: 'Zolang dit een concept is, staat het niet op de openbare pagina.',
};

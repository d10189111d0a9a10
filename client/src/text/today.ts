export const todayText = {
  documentTitle: 'Vandaag',
  noMeetingTitle: 'Er staat nog geen bijeenkomst klaar',
  noMeetingForMember:
    'Zodra je begeleider een bijeenkomst plant, staat hij hier. Tot die tijd kun je vast een casus schrijven.',
  noMeetingForPlanner: 'Plan een bijeenkomst, dan ziet iedereen in de groep hem hier staan.',
  noGroup: 'Je zit nog niet in een groep. Een CCV-moderator kan je toevoegen.',
  privacyTitle: 'Kijk wie wat heeft gezien',
  privacy: 'In het logboek staat wie welke gegevens opende en wat er veranderde.',
  openAudit: 'Open het logboek',
  administrationTitle: 'Zorg dat alleen de juiste mensen binnenkomen',
  administration:
    'Bij Beheer nodig je mensen uit, houd je de organisaties bij en kijk je na of de rechten nog kloppen. Is een apparaat kwijt of gaat iemand uit dienst, dan regel je dat daar.',
  openAdministration: 'Ga naar Beheer',
  attention: 'Wat vraagt je aandacht',
  nothing: 'Je bent bij. Er ligt niets dat op je wacht.',
  reportedPosts: (count: number) =>
    count === 1
      ? '1 melding over een bericht wacht op je'
      : `${count} meldingen over berichten wachten op je`,
  reportedPostsHint: 'Iemand vroeg om ernaar te kijken.',
  reportedCases: (count: number) =>
    count === 1
      ? '1 melding bij Herkende casussen wacht op je'
      : `${count} meldingen bij Herkende casussen wachten op je`,
  reportedCasesHint: 'Beslis wat ermee moet gebeuren.',
  lookAtReports: 'Bekijk',
  draft: 'Je casus is nog een concept',
  draftFor: (group: string) => `Voor ${group}. Alleen jij leest hem.`,
  write: 'Schrijf verder',
  discussed: 'Je casus is besproken',
  discussedHint: 'Rond hem af als je hem niet meer nodig hebt.',
  planNext: (group: string) => `Er is nog geen volgende bijeenkomst van ${group}`,
  leaderless: (group: string) => `${group} heeft geen begeleider meer`,
  leaderlessHint: 'Kies een lid dat de groep gaat begeleiden.',
  plan: 'Plan',
  writeCase: 'Breng een casus in',
};

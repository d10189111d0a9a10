export const todayText = {
  documentTitle: 'Vandaag',
  noMeetingTitle: 'Er staat nog geen bijeenkomst klaar',
  noMeetingForMember:
    'Zodra je begeleider een bijeenkomst plant, staat hij hier. Tot die tijd kun je vast een casus schrijven.',
  noMeetingForPlanner: 'Plan een bijeenkomst, dan ziet iedereen in de groep hem hier staan.',
  noGroup: 'Je zit nog niet in een groep. Een CCV-moderator kan je toevoegen.',
  attention: 'Wat vraagt je aandacht',
  nothing: 'Je bent bij. Er ligt niets dat op je wacht.',
  draft: 'Je casus is nog een concept',
  draftFor: (group: string) => `Voor ${group}. Alleen jij leest hem.`,
  write: 'Schrijf verder',
  discussed: 'Je casus is besproken',
  discussedHint: 'Rond hem af als je hem niet meer nodig hebt.',
  planNext: (group: string) => `Er is nog geen volgende bijeenkomst van ${group}`,
  plan: 'Plan',
  writeCase: 'Breng een casus in',
};

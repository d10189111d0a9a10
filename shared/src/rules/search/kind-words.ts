/** What people call the things that can be found, so that "afspraak politie" finds an agreement with the police. */
import type { NetworkRole } from '../../contract/identity.js';
import type { OrganisationKind } from '../../contract/organisations.js';
import type { SearchKind } from '../../contract/search.js';

export const kindWords: Readonly<Record<SearchKind, string>> = {
  agreement: 'afspraak',
  thread: 'gesprek vraag',
  'library-item': 'bibliotheek document',
  meeting: 'bijeenkomst intervisie',
  case: 'casus inbreng',
  group: 'groep intervisiegroep leerkring',
  person: '',
  organisation: 'organisatie',
};

export const roleWords: Readonly<Record<NetworkRole, string>> = {
  'wijk-ggd': "Wijk-GGD'er",
  'policy-adviser': 'beleidsadviseur beleidsmedewerker',
  'project-lead': 'projectleider',
  'chain-partner': 'ketenpartner',
  'experience-expert': 'ervaringsdeskundige',
  moderator: 'CCV-moderator',
  'privacy-officer': 'functionaris gegevensbescherming FG',
  administrator: 'beheerder',
};

export const organisationWords: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'gemeente',
  ggd: 'GGD',
  'mental-health': 'GGZ-instelling',
  police: 'politie',
  housing: 'woningcorporatie',
  'client-organisation': 'cliëntenorganisatie ervaringsdeskundigen',
  programme: 'programma',
  other: '',
};

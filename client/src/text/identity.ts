import type { NetworkRole } from '@leerkring/shared/contract/identity';

export const networkRoleText: Record<NetworkRole, string> = {
  'wijk-ggd': 'Wijk-GGD’er',
  'policy-adviser': 'Beleidsadviseur',
  'project-lead': 'Projectleider',
  'chain-partner': 'Ketenpartner',
  'experience-expert': 'Ervaringsdeskundige',
  moderator: 'CCV-moderator',
  'privacy-officer': 'Functionaris gegevensbescherming',
  administrator: 'Beheerder',
};

/** The demonstration people in four groups; a role missing here would be a person nobody can find. */
export const circleOfRole: Record<NetworkRole, 'wijk-ggd' | 'gemeente' | 'ccv' | 'partner'> = {
  'wijk-ggd': 'wijk-ggd',
  'policy-adviser': 'gemeente',
  'project-lead': 'gemeente',
  'privacy-officer': 'gemeente',
  moderator: 'ccv',
  administrator: 'ccv',
  'chain-partner': 'partner',
  'experience-expert': 'partner',
};

export const signInText = {
  documentTitle: 'Inloggen',
  title: 'Welkom bij Leerkring',
  intro:
    'Hier leren Wijk-GGD’ers, gemeenten en hun partners van elkaar. In een kleine kring, met een methode en met rust.',
  demonstration: {
    title: 'Kijk rond als iemand anders',
    chip: 'Demonstratiegegevens',
    explanation:
      'Deze mensen, groepen en casussen zijn verzonnen. Kies wie je bent. Vul niets in over echte mensen.',
    circles: {
      'wijk-ggd': 'Wijk-GGD’ers',
      gemeente: 'Gemeenten',
      ccv: 'CCV',
      partner: 'Ketenpartners en ervaringsdeskundigen',
    },
    enter: (name: string) => `Ga verder als ${name}`,
  },
};

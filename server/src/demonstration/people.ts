/**
 * Demonstratiegegevens: everybody and every organisation here is fictitious, apart from the CCV that
 * guides the programme. Who stands under `visitors` can be chosen on the sign-in page; the others fill
 * the groups.
 */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import type { OrganisationKind } from '@leerkring/shared/contract/organisations';
import type { EntityManager } from 'typeorm';
import { Person } from '../modules/identity/person.entity.js';
import { Organisation } from '../modules/organisations/organisation.entity.js';
import { demonstrationId } from './ids.js';

type Entry = [givenName: string, familyName: string, role: NetworkRole, organisation: string];

const visitors = {
  marieke: ['Marieke', 'Terlouw', 'wijk-ggd', 'Rivierenstad'],
  youssef: ['Youssef', 'Benali', 'wijk-ggd', 'Veldhoek'],
  anouk: ['Anouk', 'Dijkema', 'wijk-ggd', 'Heidebergen'],
  ruben: ['Ruben', 'Castelijns', 'wijk-ggd', 'Grensdorp'],
  fenna: ['Fenna', 'Oosterwoud', 'wijk-ggd', 'Duinwaard'],
  tamara: ['Tamara', 'Silvania', 'chain-partner', 'GGZ De Oever (fictief)'],
  pieterJan: ['Pieter-Jan', 'Holtkamp', 'policy-adviser', 'Rivierenstad'],
  soraya: ['Soraya', 'Ramdin', 'project-lead', 'Sluiswijk'],
  joost: ['Joost', 'Vermaat', 'policy-adviser', 'Poldermeer'],
  lotte: ['Lotte', 'Brandsma', 'moderator', 'Centrum voor Criminaliteitspreventie en Veiligheid'],
  dirk: ['Dirk', 'Aalders', 'moderator', 'Centrum voor Criminaliteitspreventie en Veiligheid'],
  wim: ['Wim', 'Postma', 'chain-partner', 'Politie basisteam Voorbeeldstad (fictief)'],
  irene: ['Irene', 'Kok', 'experience-expert', 'Clientplatform Samen Sterk (fictief)'],
  nadia: ['Nadia', 'Haddou', 'privacy-officer', 'Rivierenstad'],
  gijs: ['Gijs', 'Roelofs', 'administrator', 'Centrum voor Criminaliteitspreventie en Veiligheid'],
} as const satisfies Record<string, Entry>;

const others = {
  hanneke: ['Hanneke', 'Vossebeld', 'wijk-ggd', 'Oosterwolde aan de Vaart'],
  samir: ['Samir', 'Ouali', 'wijk-ggd', 'Sluiswijk'],
  joke: ['Joke', 'Brouwers', 'wijk-ggd', 'Poldermeer'],
  bram: ['Bram', 'Nieuwenkamp', 'wijk-ggd', 'GGD Voorbeeldregio'],
  noor: ['Noor', 'Hazelaar', 'wijk-ggd', 'Sluiswijk'],
  emre: ['Emre', 'Aksoy', 'wijk-ggd', 'Veldhoek'],
  daan: ['Daan', 'Middelveld', 'wijk-ggd', 'Oosterwolde aan de Vaart'],
  chantal: ['Chantal', 'Rozendaal', 'wijk-ggd', 'GGD Voorbeeldregio'],
  margriet: ['Margriet', 'Zonneveld', 'policy-adviser', 'Duinwaard'],
  ahmed: ['Ahmed', 'Tahiri', 'project-lead', 'Veldhoek'],
  liesbeth: ['Liesbeth', 'Koppelaar', 'policy-adviser', 'Heidebergen'],
  ilse: ['Ilse', 'Brandwijk', 'project-lead', 'Grensdorp'],
  teun: ['Teun', 'Oldenhof', 'policy-adviser', 'Oosterwolde aan de Vaart'],
  karin: ['Karin', 'Hoefsmit', 'chain-partner', 'Woonstichting De Schakel (fictief)'],
} as const satisfies Record<string, Entry>;

type Name = keyof typeof visitors | keyof typeof others;

const entries: [Name, Entry][] = Object.entries({ ...visitors, ...others }) as [Name, Entry][];

/** Ids by given name. */
export const people = Object.fromEntries(
  entries.map(([name]) => [name, demonstrationId<PersonId>(`person/${name}`)]),
) as Record<Name, PersonId>;

/** Where they are mailed: in a demonstration that is the mailbox page. */
export const addressOf = (personId: PersonId): string => {
  const found = entries.find(([name]) => people[name] === personId);
  const [givenName, familyName] = found?.[1] ?? ['iemand', 'onbekend'];
  return `${givenName}.${familyName}@voorbeeld.example`.toLowerCase().replaceAll(/[^a-z.@-]/g, '');
};

/** Codes that CBS gives to nobody; whatever is not named here is a municipality. */
const kinds: Readonly<Record<string, OrganisationKind>> = {
  'Centrum voor Criminaliteitspreventie en Veiligheid': 'programme',
  'GGD Voorbeeldregio': 'ggd',
  'GGZ De Oever (fictief)': 'mental-health',
  'Politie basisteam Voorbeeldstad (fictief)': 'police',
  'Clientplatform Samen Sterk (fictief)': 'client-organisation',
  'Woonstichting De Schakel (fictief)': 'housing',
};
const FIRST_CODE = 9001;

export const organisationId = (name: string) => demonstrationId<OrganisationId>(`organisation/${name}`);

export const addPeople = async (tx: EntityManager): Promise<number> => {
  const names = [...new Set(entries.map(([, [, , , organisation]]) => organisation))];
  await tx.insert(
    Organisation,
    names.map((name, index) => ({
      id: organisationId(name),
      name,
      kind: kinds[name] ?? 'municipality',
      code: name in kinds ? null : `GM${FIRST_CODE + index}`,
    })),
  );
  await tx.insert(
    Person,
    entries.map(([name, [givenName, familyName, role, organisation]]) => ({
      id: people[name],
      givenName,
      familyName,
      role,
      organisationId: organisationId(organisation),
      demonstration: name in visitors,
    })),
  );
  return entries.length;
};

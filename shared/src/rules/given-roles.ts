/**
 * Which roles somebody may give to whom they invite. A moderator gives what opens nothing outside the groups
 * one is put in; only an administrator makes moderators, privacy officers and other administrators.
 */
import { NetworkRole } from '../contract/identity.js';

const withoutPowers: readonly NetworkRole[] = [
  'wijk-ggd',
  'policy-adviser',
  'project-lead',
  'chain-partner',
  'experience-expert',
];

export const rolesToGive = (giver: NetworkRole): readonly NetworkRole[] => {
  if (giver === 'administrator') return NetworkRole.options;
  return giver === 'moderator' ? withoutPowers : [];
};

export const mayGive = (giver: NetworkRole, role: NetworkRole): boolean => rolesToGive(giver).includes(role);

import { describe, expect, it } from '@jest/globals';
import type { GroupId, OrganisationId, PersonId } from '../contract/common.js';
import type { NetworkRole } from '../contract/identity.js';
import type { Relation } from './can.js';
import { type LibraryFacts, libraryRights, missingContent } from './library.js';

const ours = 'ours' as OrganisationId;
const theirs = 'theirs' as OrganisationId;
const reader = (networkRole: NetworkRole, organisationId = ours) => ({
  personId: 'me' as PersonId,
  networkRole,
  organisationId,
});
const item = (given: Partial<LibraryFacts> = {}): LibraryFacts => ({
  classification: 'network',
  groupId: null,
  organisationId: ours,
  createdBy: 'somebody' as PersonId,
  kind: 'example',
  licence: 'free',
  hiddenAt: null,
  ...given,
});
const inGroup = (given: Partial<LibraryFacts> = {}) =>
  item({ classification: 'group', groupId: 'group' as GroupId, ...given });
const as = (relation: Relation, accepted: number | null = 1) => ({
  relation,
  pledge: relation && { accepted, current: 1 },
});
const told = (rights: ReturnType<typeof libraryRights>) =>
  Object.entries(rights)
    .filter(([, may]) => may)
    .map(([name]) => name)
    .join(' ');

describe('an item in which somebody recognised a person', () => {
  const hiddenAt = new Date();
  it.each([
    ['privacy-officer', 'read'],
    ['policy-adviser', ''],
    ['moderator', ''],
    ['administrator', ''],
  ] as const)('lets a %s of its own organisation: %s', (role, rights) => {
    for (const classification of ['network', 'public', 'organisation'] as const)
      expect(told(libraryRights(reader(role), item({ classification, hiddenAt }), null))).toBe(rights);
  });

  it('opens nothing to a privacy officer that was closed to them', () => {
    const officer = reader('privacy-officer', theirs);
    expect(told(libraryRights(officer, item({ classification: 'organisation', hiddenAt }), null))).toBe('');
    expect(told(libraryRights(officer, inGroup({ hiddenAt }), as(null)))).toBe('');
    expect(told(libraryRights(reader('wijk-ggd'), inGroup({ hiddenAt }), as('facilitator')))).toBe('');
  });
});

describe('an item for the network', () => {
  it.each([
    ['policy-adviser', ours, 'read change reclassify remove reuse'],
    ['policy-adviser', theirs, 'read reuse'],
    ['experience-expert', theirs, 'read reuse'],
    ['moderator', theirs, 'read change remove reuse'],
    ['administrator', ours, 'read'],
    ['privacy-officer', theirs, 'read'],
  ] as const)('lets a %s of %s: %s', (role, organisationId, rights) => {
    for (const classification of ['network', 'public'] as const)
      expect(told(libraryRights(reader(role, organisationId), item({ classification }), null))).toBe(rights);
  });

  it('is not copied when its maker wants to be asked first, but by its own people', () => {
    const asked = item({ licence: 'ask-first' });
    expect(libraryRights(reader('wijk-ggd', theirs), asked, null).reuse).toBe(false);
    expect(libraryRights(reader('wijk-ggd'), asked, null).reuse).toBe(true);
  });

  it('is only copied when it is a document', () => {
    expect(libraryRights(reader('wijk-ggd', theirs), item({ kind: 'podcast' }), null).reuse).toBe(false);
  });
});

describe('an item for an organisation', () => {
  it('is there for its own people alone, moderators and administrators of others included', () => {
    const mine = item({ classification: 'organisation' });
    expect(told(libraryRights(reader('wijk-ggd'), mine, null))).toBe('read change reclassify remove reuse');
    for (const role of ['wijk-ggd', 'moderator', 'administrator', 'privacy-officer'] as const)
      expect(told(libraryRights(reader(role, theirs), mine, null))).toBe('');
  });
});

describe('an item for a group', () => {
  it.each([
    ['member', 'read reuse'],
    ['guest', 'read'],
    ['observer', 'read'],
    ['break-glass', 'read'],
    ['facilitator', 'read change remove reuse'],
  ] as const)('lets its %s: %s', (relation, rights) => {
    expect(told(libraryRights(reader('wijk-ggd'), inGroup(), as(relation)))).toBe(rights);
  });

  it('is its maker’s to change, and to share wider, as long as they are in the group', () => {
    const mine = inGroup({ createdBy: 'me' as PersonId });
    expect(told(libraryRights(reader('wijk-ggd'), mine, as('member')))).toBe(
      'read change reclassify remove reuse',
    );
    expect(told(libraryRights(reader('wijk-ggd'), mine, as(null)))).toBe('');
  });

  it('does not exist for who is outside, whatever they are', () => {
    for (const role of ['wijk-ggd', 'moderator', 'administrator', 'privacy-officer'] as const)
      expect(told(libraryRights(reader(role), inGroup(), null))).toBe('');
  });

  it('waits for the ground rules', () => {
    expect(told(libraryRights(reader('wijk-ggd'), inGroup(), as('member', null)))).toBe('');
  });
});

it('something to look at is asked for by the kind', () => {
  const nothing = { files: 0, links: 0, story: '' };
  expect(missingContent({ kind: 'example', ...nothing, links: 1 })).toBe('fileIds');
  expect(missingContent({ kind: 'podcast', ...nothing, files: 1 })).toBe('links');
  expect(missingContent({ kind: 'practice', ...nothing, story: 'Zo ging het.' })).toBeNull();
  expect(missingContent({ kind: 'example', ...nothing, files: 1 })).toBeNull();
});

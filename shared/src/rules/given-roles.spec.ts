import { describe, expect, it } from '@jest/globals';
import { NetworkRole } from '../contract/identity.js';
import { mayGive, rolesToGive } from './given-roles.js';

describe('whoever invites', () => {
  it('gives no powers as a moderator', () => {
    for (const role of ['moderator', 'privacy-officer', 'administrator'] as const)
      expect(mayGive('moderator', role)).toBe(false);
    expect(mayGive('moderator', 'wijk-ggd')).toBe(true);
  });

  it('gives every role as an administrator', () => {
    expect(rolesToGive('administrator')).toEqual(NetworkRole.options);
  });

  it('gives none as anybody else', () => {
    const others = NetworkRole.options.filter((role) => role !== 'moderator' && role !== 'administrator');
    expect(others.flatMap((role) => rolesToGive(role))).toEqual([]);
  });
});

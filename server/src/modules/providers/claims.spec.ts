import { describe, expect, it } from '@jest/globals';
import { Claims, checkProof, namesIn } from './claims.js';

const names = (claims: object) => namesIn(Claims.parse({ sub: '1', ...claims }));

describe('the names in the claims', () => {
  it('are the given name and the family name', () => {
    const claims = { given_name: ' Kim ', family_name: 'de\nVries', name: 'Anders Genoemd' };
    expect(names(claims)).toEqual({ givenName: 'Kim', familyName: 'de Vries' });
  });

  it.each([
    ['Kim de Vries', 'Kim', 'de Vries'],
    ['Vries, Kim de', 'Kim', 'de Vries'],
  ])('are found in the whole name %j', (name, givenName, familyName) => {
    expect(names({ name })).toEqual({ givenName, familyName });
  });

  it('are not made up', () => {
    expect(names({})).toBeNull();
    expect(names({ name: 'Kim' })).toBeNull();
    expect(names({ given_name: 'Kim', name: 7 })).toBeNull();
  });

  it('hold nothing that turns a line around, and an end', () => {
    expect(names({ given_name: 'Ki\u202em\u0000', family_name: 'x'.repeat(1_000) })).toEqual({
      givenName: 'Ki m',
      familyName: 'x'.repeat(100),
    });
  });
});

describe('the proof', () => {
  const wanted = { requiredAcr: ['high', 'higher'], requiredAmr: ['pwd', 'mfa'] };

  it('is one of the levels with each of the means', () => {
    expect(() => checkProof(wanted, { acr: 'higher', amr: ['mfa', 'pwd', 'wia'] })).not.toThrow();
    expect(() => checkProof({ requiredAcr: [], requiredAmr: [] }, { acr: '', amr: [] })).not.toThrow();
  });

  it.each([
    { acr: '', amr: ['pwd', 'mfa'] },
    { acr: 'low', amr: ['pwd', 'mfa'] },
    { acr: 'high', amr: ['pwd'] },
    { acr: 'high', amr: [] },
  ])('is not %j', (given) => {
    expect(() => checkProof(wanted, given)).toThrow('proof-missing');
  });
});

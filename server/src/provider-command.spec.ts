import { describe, expect, it } from '@jest/globals';
import { readProviderCommand } from './provider-command.js';

const read = (line: string) => readProviderCommand(line.split(' '));
const add =
  'add --organisation Delft --issuer https://login.example/a --client-id c1 --domains Delft.example';

describe('the provider command', () => {
  it('takes the least role and no conditions when nobody says otherwise', () => {
    expect(read(add)).toEqual({
      what: 'add',
      organisation: 'Delft',
      issuer: 'https://login.example/a',
      clientId: 'c1',
      domains: ['delft.example'],
      defaultRole: 'chain-partner',
      requiredAcr: [],
      requiredAmr: [],
      validFrom: null,
      validUntil: null,
    });
  });

  it('takes lists with commas, and the time in which it counts', () => {
    const more = '--acr a,b --amr mfa --role wijk-ggd --from 2026-01-01T00:00:00+01:00';
    expect(read(`${add},delft2.example ${more}`)).toMatchObject({
      domains: ['delft.example', 'delft2.example'],
      requiredAcr: ['a', 'b'],
      requiredAmr: ['mfa'],
      defaultRole: 'wijk-ggd',
      validFrom: new Date('2025-12-31T23:00:00Z'),
    });
  });

  it.each([
    '',
    'remove --issuer https://login.example/a',
    'list --issuer https://login.example/a',
    'disable',
    add.replace('Delft.example', '@'),
    add.replace(' --client-id c1', ''),
    `${add} --role moderator`,
    `${add} --secret s`,
    `${add} --from tomorrow`,
  ])('refuses %j', (line) => {
    expect(() => read(line)).toThrow();
  });
});

import { describe, expect, it } from '@jest/globals';
import { readAdministratorCommand, readAnswer } from './administrator-command.js';

describe('the administrator command', () => {
  it('takes nothing, and then asks for all of it', () => {
    expect(readAdministratorCommand([])).toEqual({ hours: 24, given: {} });
  });

  it('takes all that it would ask for', () => {
    const names = ['--given-name', 'Gijs', '--family-name', 'de Boer', '--organisation', 'Gemeente Ede'];
    expect(readAdministratorCommand(['--email', 'Gijs@Ede.example', ...names, '--hours', '2'])).toEqual({
      hours: 2,
      given: {
        email: 'gijs@ede.example',
        'given-name': 'Gijs',
        'family-name': 'de Boer',
        organisation: 'Gemeente Ede',
      },
    });
  });

  it.each([
    [['--email', 'gijs'], 'email'],
    [['--hours', '25'], 'hours'],
    [['--hours', '0'], 'hours'],
    [['--given-name', ' '], 'given-name'],
    [['--family-name', 'a\nb'], 'family-name'],
    [['--role', 'moderator'], '--role'],
    [['gijs@ede.example'], 'gijs@ede.example'],
  ])('refuses %j, and says how it is used', (args, named) => {
    expect(() => readAdministratorCommand(args)).toThrow(new RegExp(`${named}[^]*Usage: administrator.js`));
  });

  it('judges an answer as it judges an argument', () => {
    expect(readAnswer('email', ' Gijs@Ede.example ')).toBe('gijs@ede.example');
    expect(() => readAnswer('given-name', '')).toThrow('given-name: too-short');
  });
});

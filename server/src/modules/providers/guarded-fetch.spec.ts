import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../platform/config/config.js';
import { isAllowed } from './guarded-fetch.js';

const strict = readConfig({});
const nearby = readConfig({ LOOPBACK_PROVIDERS: 'true' });

describe('an address of a provider', () => {
  it.each(['https://login.example/delft/v2.0', 'https://adfs.delft.local', 'https://10.1.2.3:8443/'])(
    'may be %s',
    (address) => {
      expect(isAllowed(strict, address)).toBe(true);
    },
  );

  it.each([
    '',
    'login.example',
    'http://login.example',
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1.elders.example',
    'http://2130706433.elders.example',
    'https://user:password@login.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://login.example',
  ])('is not %j, wherever providers may run', (address) => {
    expect([isAllowed(strict, address), isAllowed(nearby, address)]).toEqual([false, false]);
  });

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])(
    'may be %s only where the configuration says so',
    (address) => {
      expect([isAllowed(strict, address), isAllowed(nearby, address)]).toEqual([false, true]);
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

describe('the configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: null,
      databaseUrl: null,
      demonstration: true,
      publicOrigin: 'http://localhost:3000',
      secureCookies: false,
      logLevel: 'warn',
    });
  });

  it('names every wrong variable at once', () => {
    const wrong = {
      PORT: 'door',
      DATABASE_URL: 'mysql://x',
      DEMONSTRATION: 'perhaps',
      PUBLIC_ORIGIN: 'https://leerkring.example/start',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: '-1',
    };
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name);
  });

  it('refuses demonstration mode in production and says why', () => {
    expect(() => readConfig({ NODE_ENV: 'production', DEMONSTRATION: 'true' })).toThrow(
      /DEMONSTRATION must not be true with NODE_ENV=production/,
    );
  });

  it('refuses it together with the other faults', () => {
    expect(() => readConfig({ NODE_ENV: 'production', DEMONSTRATION: 'true', PORT: 'door' })).toThrow(
      /PORT[\s\S]*DEMONSTRATION/,
    );
  });

  it('is not in demonstration mode in production when nobody asks for it', () => {
    expect(readConfig({ NODE_ENV: 'production' }).demonstration).toBe(false);
  });

  it('accepts pages from this machine, but in production from the public origin alone', () => {
    const PUBLIC_ORIGIN = 'https://leerkring.example';
    expect(readConfig({ PORT: '4000', PUBLIC_ORIGIN }).ownOrigins).toEqual([
      PUBLIC_ORIGIN,
      'http://localhost:4000',
      'http://127.0.0.1:4000',
      'http://[::1]:4000',
      'http://localhost:5173',
    ]);
    expect(readConfig({ NODE_ENV: 'production', PUBLIC_ORIGIN }).ownOrigins).toEqual([PUBLIC_ORIGIN]);
  });

  it('uses secure cookies exactly when the public address is https', () => {
    expect(readConfig({ PUBLIC_ORIGIN: 'https://leerkring.example' }).secureCookies).toBe(true);
    expect(readConfig({ PUBLIC_ORIGIN: 'http://leerkring.example' }).secureCookies).toBe(false);
  });

  it('takes an empty variable for one that was not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });
});

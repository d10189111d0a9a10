import { availableParallelism } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

describe('the configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: null,
      databaseUrl: null,
      redisUrl: null,
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
      PROCESSES: '65',
      REDIS_URL: 'http://x',
      DEMONSTRATION: 'perhaps',
      PUBLIC_ORIGIN: 'https://leerkring.example/start',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: '-1',
    };
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name);
  });

  it('takes a process for each core, but not more than four when nobody asks for them', () => {
    expect(readConfig({}).processes).toBe(Math.min(4, availableParallelism()));
    expect(readConfig({ PROCESSES: '64' }).processes).toBe(64);
    for (const PROCESSES of ['0', '1.5', 'all']) expect(() => readConfig({ PROCESSES })).toThrow('PROCESSES');
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

  it('takes a key for secrets that is exactly as long as it must be', () => {
    const key = Buffer.alloc(32, 7);
    expect(readConfig({}).secretsKey).toBeNull();
    expect(readConfig({ SECRETS_KEY: key.toString('base64') }).secretsKey).toEqual(key);
    for (const SECRETS_KEY of ['secret', key.subarray(1).toString('base64')])
      expect(() => readConfig({ SECRETS_KEY })).toThrow('SECRETS_KEY');
  });

  it('refuses providers without https in production', () => {
    expect(readConfig({ LOOPBACK_PROVIDERS: 'true' }).loopbackProviders).toBe(true);
    expect(() => readConfig({ NODE_ENV: 'production', LOOPBACK_PROVIDERS: 'true' })).toThrow(
      'LOOPBACK_PROVIDERS',
    );
  });

  it('leaves the doors of groups open in a test alone', () => {
    expect(readConfig({}).accessChecks).toBe(true);
    expect(readConfig({ NODE_ENV: 'test', ACCESS_CHECKS: 'off' }).accessChecks).toBe(false);
    for (const NODE_ENV of ['', 'production', 'development'])
      expect(() => readConfig({ NODE_ENV, ACCESS_CHECKS: 'off' })).toThrow('ACCESS_CHECKS');
  });

  it('sends mail by SMTP, from an address with or without a name', () => {
    expect(readConfig({})).toMatchObject({ smtpUrl: null, mailFrom: 'Leerkring <leerkring@localhost>' });
    for (const MAIL_FROM of ['post@example.nl', 'De Leerkring <post@example.nl>'])
      expect(readConfig({ MAIL_FROM, SMTP_URL: 'smtps://u:p@mail.example.nl' }).mailFrom).toBe(MAIL_FROM);
    for (const MAIL_FROM of ['Leerkring', 'a@b.nl\r\nBcc: c@d.nl'])
      expect(() => readConfig({ MAIL_FROM })).toThrow('MAIL_FROM');
    expect(() => readConfig({ SMTP_URL: 'http://mail.example.nl' })).toThrow('SMTP_URL');
  });

  it('keeps files in a folder, or in a bucket that is given whole', () => {
    expect(readConfig({ FILES_DIR: '/bestanden' }).storage).toEqual({ kind: 'folder', folder: '/bestanden' });
    const bucket = { S3_BUCKET: 'b', S3_ACCESS_KEY: 'k', S3_SECRET_KEY: 's' };
    const endpoint = 'https://s3.example.nl';
    expect(readConfig({ ...bucket, S3_ENDPOINT: endpoint }).storage).toEqual({
      ...{ kind: 's3', endpoint, region: 'us-east-1', bucket: 'b' },
      ...{ accessKey: 'k', secretKey: 's', pathStyle: true },
    });
    expect(() => readConfig(bucket)).toThrow('S3_ENDPOINT');
  });

  it('finds clamd at a port or a socket', () => {
    expect(readConfig({}).clamd).toBeNull();
    expect(readConfig({ CLAMD_URL: 'tcp://clamd:3310' }).clamd).toEqual({ host: 'clamd', port: 3310 });
    expect(readConfig({ CLAMD_URL: 'unix:///run/clamd.sock' }).clamd).toEqual({ path: '/run/clamd.sock' });
    for (const CLAMD_URL of ['clamd', 'tcp://clamd', 'http://clamd:3310'])
      expect(() => readConfig({ CLAMD_URL })).toThrow('CLAMD_URL');
  });

  it('takes an empty variable for one that was not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });
});

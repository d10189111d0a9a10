import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpsFront, prepareObservatory, type Scan } from '../support/observatory.js';
import { startApp, type TestApp } from '../support/start-app.js';

const [asset = ''] = readdirSync(new URL('../../client/dist/assets', import.meta.url)).filter((name) =>
  name.endsWith('.js'),
);
/** What a person can open here, with the status that it gets. */
const pages: Array<[path: string, status: number]> = [
  ['/', 200],
  ['/vandaag', 200],
  [`/assets/${asset}`, 200],
  ['/.well-known/security.txt', 200],
  ['/nothing.txt', 404],
];
/** For programs, which are not sent on to https but refused: what they sent has been readable already. */
const data: Array<[path: string, status: number]> = [
  ['/api/v1/openapi.json', 200],
  ['/api/v1/me', 401],
  ['/api/v1/nothing', 404],
];

const reason = await prepareObservatory();
if (reason) {
  const sentence = `The Observatory cannot scan here: ${reason}`;
  if (process.env['CI']) throw new Error(sentence);
  console.warn(sentence);
}

(reason ? describe.skip : describe)('the HTTP Observatory of Mozilla', () => {
  let app: TestApp;
  let front: HttpsFront;
  let scans: Scan[];
  beforeAll(async () => {
    front = await HttpsFront.open(() => app.config.port);
    app = await startApp({
      env: {
        PUBLIC_ORIGIN: front.origin,
        TRUST_PROXY: '1',
        SECURITY_CONTACT: 'mailto:security@leerkring.example',
        SECURITY_EXPIRES: new Date(Date.now() + 100 * 24 * 3_600_000).toISOString(),
      },
    });
    scans = await front.scan([...pages, ...data].map(([path]) => path));
  }, 60_000);
  afterAll(async () => {
    front?.close();
    await app?.close();
  });

  it.each(pages)('gives %s A+ and at least 130 points, and fails it in nothing', (path, status) => {
    const scan = scans.find((scan) => scan.path === path);
    expect(scan).toMatchObject({ status, grade: 'A+', failed: [] });
    expect(scan?.score).toBeGreaterThanOrEqual(130);
  });

  it.each(data)('fails %s in nothing but that it is not sent on to https', (path, status) => {
    const scan = scans.find((scan) => scan.path === path);
    expect(scan).toMatchObject({
      status,
      failed: ['redirection'],
      verdicts: { redirection: 'redirection-missing' },
    });
  });

  it('came to us over http first, and was sent on', () => {
    expect(scans[0]?.verdicts).toMatchObject({
      redirection: expect.stringContaining('redirection-to-https'),
    });
  });
});

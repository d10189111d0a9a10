/** The page of an agreement that comes with what is on it: for who may read it, and for nobody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AgreementView,
  agreementRetentionDays,
  agreementRoutes,
} from '@leerkring/shared/contract/agreements';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import {
  buildGroup,
  type Cast,
  type CastRole,
  castRoles,
  clientsOf,
  expected,
} from '../support/build-groups.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { TextClient } from '../support/text-client.js';

const title = 'Wie belt wie & wanneer <nu>';
const words = 'Eerst bellen </script><script>alert(1)</script>';

let testApp: TestApp;
let cast: Cast;
let agreement: AgreementView;
beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
  const { body } = await cast.clients.member.call(agreementRoutes.create, {
    params: { groupId: cast.groupId },
    body: { title, templateKey: 'police-cooperation' },
  });
  agreement = body;
  const text = await TextClient.open(await cast.clients.member.socket(), agreement.documentId);
  text.type(words);
  await text.saved();
});

interface Page {
  status: number;
  headers: Headers;
  html: string;
}
const open = async (role: CastRole, path = `/afspraken/${agreement.id}`): Promise<Page> => {
  const answer = await cast.clients[role].fetch(path);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const comesWithText = ({ html }: Page): boolean => html.includes('Eerst bellen');
/** What the queries of the browser begin with. */
const knownFrom = ({ html }: Page): unknown[] => {
  const data = /<script type="application\/json" id="data-ahead">(.*?)<\/script>/.exec(html)?.[1] ?? '{}';
  return JSON.parse(data).queries.map(({ state }: { state: { data: unknown } }) => state.data);
};
/** The page as everybody gets it. */
const bare = async (): Promise<string> => (await open('anonymous', '/vandaag')).html;

describe('the page of an agreement', () => {
  it('comes with its title and its text, as words and not as code', async () => {
    const { status, html, headers } = await open('member');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('<title>Wie belt wie &amp; wanneer &lt;nu> · Leerkring</title>');
    expect(html).toContain('Eerst bellen &lt;/script&gt;&lt;script&gt;alert(1)');
    expect(html.match(/<script[^>]*>/g)?.filter((script) => !script.includes('src='))).toEqual([
      '<script type="application/json" id="data-ahead">',
    ]);
    expect(html).toContain('</html>');
    expect(html).not.toMatch(/ style=/);
  });

  it('comes with the answers it was made of, and names none of them to be asked', async () => {
    const page = await open('observer');
    const { observer } = cast.clients;
    const params = { agreementId: agreement.id };
    const known = knownFrom(page);
    for (const answer of [
      await observer.call(identityRoutes.me),
      await observer.call(agreementRoutes.get, { params }),
      await observer.call(agreementRoutes.text, { params }),
    ])
      expect(known).toContainEqual(answer.body);
    const links = page.headers.get('link') ?? '';
    expect(links).not.toContain('as=fetch');
    // Code is named after what there is to read.
    expect(links).not.toContain('.js');
    expect(page.html.indexOf('/assets/agreement-page-')).toBeGreaterThan(page.html.indexOf('Eerst bellen'));
    expect(page.html.indexOf('<script type="module"')).toBeGreaterThan(page.html.indexOf('Eerst bellen'));
    const styles = [...links.matchAll(/<([^>]+\.css)>/g)].map(([, style]) => style ?? '');
    expect(styles.length).toBeGreaterThan(1);
    for (const style of styles) expect(page.html.split(`href="${style}"`)).toHaveLength(2);
  });

  it('is kept by no browser and nothing in between, as the page without is', async () => {
    expect((await open('member')).headers.get('cache-control')).toBe('no-store');
    expect((await open('stranger')).headers.get('cache-control')).toBe('no-cache');
  });

  it('is of one browser, which may have chosen how it looks', async () => {
    for (const { headers } of [await open('member'), await open('anonymous', '/vandaag')])
      expect(headers.get('vary')).toMatch(/\bCookie\b/);
  });

  it('lets begin to write who may write, and nobody else', async () => {
    const begins = ({ html }: Page) => html.includes('src="/assets/first-words-');
    const wrong: string[] = [];
    const count = { may: 0, mayNot: 0 };
    for (const role of castRoles) {
      const { body, status } = await cast.clients[role].call(agreementRoutes.get, {
        params: { agreementId: agreement.id },
      });
      const may = status === 200 && body.mayWrite;
      count[may ? 'may' : 'mayNot'] += 1;
      if (begins(await open(role)) !== may) wrong.push(role);
    }
    expect(wrong).toEqual([]);
    expect(Math.min(count.may, count.mayNot)).toBeGreaterThan(1);
    await cast.clients.member.call(agreementRoutes.withdraw, { params: { agreementId: agreement.id } });
    expect(begins(await open('member'))).toBe(false);
  });

  it('holds to the same policy as every page', async () => {
    const policy = (await open('member')).headers.get('content-security-policy');
    expect(policy).toBe((await open('anonymous', '/vandaag')).headers.get('content-security-policy'));
    expect(policy).not.toContain('unsafe');
  });
});

describe('who gets it with its text', () => {
  it('is who may read it; everybody else gets the page that everybody gets', async () => {
    const plain = await bare();
    const found = {} as Record<CastRole, number>;
    for (const role of castRoles) {
      const page = await open(role);
      expect(page.status).toBe(200);
      if (!comesWithText(page)) expect(page.html).toBe(plain);
      found[role] = comesWithText(page) ? 200 : 404;
    }
    expect(found).toEqual(expected(200, 404, { anonymous: 404 }));
  });

  it('is not who was removed, or signed out, a moment ago', async () => {
    expect(comesWithText(await open('guest'))).toBe(true);
    await cast.clients.facilitator.call(groupRoutes.removeMember, {
      params: { groupId: cast.groupId, personId: cast.ids.guest },
    });
    expect((await open('guest')).html).toBe(await bare());
    await cast.clients.observer.call(identityRoutes.signOut);
    expect((await open('observer')).html).toBe(await bare());
  });

  it('is nobody once it was erased', async () => {
    await cast.clients.member.call(agreementRoutes.withdraw, { params: { agreementId: agreement.id } });
    expect(comesWithText(await open('member'))).toBe(true);
    testApp.clock.advance({ hours: 24 * agreementRetentionDays });
    for (const job of ['agreements.erase', 'documents.erase']) await testApp.app.get(Jobs).runDue(job);
    cast.clients = clientsOf(testApp, cast.ids);
    expect((await open('member')).html).toBe(await bare());
  });

  it.each([
    ['of nothing', '/afspraken/01890000-0000-7000-8000-000000000000'],
    ['of what is no id', '/afspraken/x'],
    ['that nobody made', '/afspraken/x;rel=y,z'],
  ])('is nobody at an address %s', async (_, path) => {
    expect((await open('member', path)).html).toBe(await bare());
  });
});

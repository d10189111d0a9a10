import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentialRoutes } from '@leerkring/shared/contract/credentials';
import { mailRoutes } from '@leerkring/shared/contract/mail';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { Courier } from '../../server/src/platform/mail/courier.js';
import { Outbox } from '../../server/src/platform/mail/outbox.js';
import { freePort } from '../support/free-port.js';
import { GroundFloor } from '../support/ground-floor.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { startApp, startNode, type TestApp } from '../support/start-app.js';

const letter = {
  subject: 'Een <nieuwe> dag',
  greeting: 'Dag Sanne,',
  paragraphs: ['Dit is <b>geen</b> opmaak & "zo".'],
  action: { label: 'Ga verder', address: 'http://localhost/verder#geheim-dat-niemand-mag-lezen' },
  closing: ['Groet, Leerkring'],
};
const HOUR_MS = 3_600_000;

const send = ({ app }: TestApp, to: string, usefulForMs = HOUR_MS) =>
  app.get(Database).transaction((tx) => app.get(Outbox).add(tx, to, letter, usefulForMs));
const bring = ({ app }: TestApp) => app.get(Courier).bring();
const rows = ({ app }: TestApp, recipient: string): Promise<Record<string, unknown>[]> =>
  app.get(Database).manager.query('select * from mail where recipient = $1', [recipient]);

describe('mail', () => {
  let sink: SmtpSink;
  let app: TestApp;
  beforeAll(async () => {
    sink = await SmtpSink.start();
    app = await startApp({ root: GroundFloor, env: { SMTP_URL: sink.url } });
  });
  afterAll(async () => {
    await app.close();
    await sink.close();
  });

  it('arrives as text and as HTML in which nothing of it is markup', async () => {
    await send(app, 'a@example.nl');
    const { subject, text, html, messageId } = await sink.newest('a@example.nl');
    expect(subject).toBe(letter.subject);
    expect(text).toContain('Dit is <b>geen</b> opmaak & "zo".');
    expect(text).toContain(letter.action.address);
    expect(html).toContain('Dit is &lt;b&gt;geen&lt;/b&gt; opmaak &amp; &quot;zo&quot;.');
    expect(html).toContain('<html lang="nl">');
    expect(messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/);
  });

  it('lies unreadable in the database, and is erased there once it went', async () => {
    await sink.close();
    await send(app, 'b@example.nl');
    // After the attempt that sending makes.
    await bring(app);
    const waiting = await rows(app, 'b@example.nl');
    expect(waiting).toEqual([expect.objectContaining({ attempts: 1, sent_at: null })]);
    const stored = Buffer.from(waiting[0]?.['sealed_body'] as Buffer).toString('latin1');
    expect(stored.length).toBeGreaterThan(100);
    expect(stored).not.toMatch(/geheim|Sanne|paragraphs/);
    await sink.open();
    app.clock.advance({ minutes: 2 });
    await bring(app);
    await sink.newest('b@example.nl');
    expect(await rows(app, 'b@example.nl')).toEqual([
      expect.objectContaining({ sealed_body: null, sent_at: expect.any(Date), due_at: null }),
    ]);
  });

  it('that the server could not take waits, and arrives once when it is back, whoever brings it', async () => {
    const other = await startNode(app, { root: GroundFloor, env: { SMTP_URL: sink.url } });
    sink.refusal = 451;
    await send(app, 'c@example.nl');
    await bring(app);
    expect(sink.caught.filter(({ to }) => to === 'c@example.nl')).toEqual([]);
    sink.refusal = null;
    app.clock.advance({ minutes: 2 });
    await Promise.all([bring(app), bring(other), bring(app), bring(other)]);
    await sink.newest('c@example.nl');
    app.clock.advance({ hours: 1 });
    await Promise.all([bring(app), bring(other)]);
    expect(sink.caught.filter(({ to }) => to === 'c@example.nl')).toHaveLength(1);
    await other.close();
  });

  it('is not tried again when the server will never take it', async () => {
    sink.refusal = 550;
    await send(app, 'd@example.nl');
    await bring(app);
    sink.refusal = null;
    app.clock.advance({ minutes: 30 });
    await bring(app);
    expect(sink.caught.some(({ to }) => to === 'd@example.nl')).toBe(false);
    expect(await rows(app, 'd@example.nl')).toEqual([
      expect.objectContaining({ sealed_body: null, given_up_at: expect.any(Date) }),
    ]);
  });

  it('that came too late to be of use is not sent', async () => {
    sink.refusal = 451;
    await send(app, 'e@example.nl', 10 * 60_000);
    await bring(app);
    sink.refusal = null;
    app.clock.advance({ minutes: 11 });
    await bring(app);
    expect(sink.caught.some(({ to }) => to === 'e@example.nl')).toBe(false);
    expect(await rows(app, 'e@example.nl')).toEqual([expect.objectContaining({ sealed_body: null })]);
  });

  it('never goes when what it is about did not happen', async () => {
    const { manager } = app.app.get(Database);
    await expect(
      app.app.get(Database).transaction(async (tx) => {
        await app.app.get(Outbox).add(tx, 'f@example.nl', letter, HOUR_MS);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await manager.query("select 1 from mail where recipient = 'f@example.nl'")).toEqual([]);
  });

  it('is forgotten after a month', async () => {
    await send(app, 'g@example.nl');
    await sink.newest('g@example.nl');
    app.clock.advance({ hours: 24 * 31 });
    await app.app.get(Jobs).runDue('mail.forget');
    expect(await rows(app, 'g@example.nl')).toEqual([]);
  });

  it('cannot be read on a page, because there is a mail server', async () => {
    expect((await app.anonymous.call(mailRoutes.list)).status).toBe(404);
  });
});

describe('the mailbox of a demonstration', () => {
  it('shows what was sent, the newest first', async () => {
    const app = await startApp({ root: GroundFloor });
    await send(app, 'a@example.nl');
    app.clock.advance({ minutes: 1 });
    await send(app, 'b@example.nl');
    await bring(app);
    const { body } = await app.anonymous.call(mailRoutes.list);
    expect(body.map(({ recipient }) => recipient)).toEqual(['b@example.nl', 'a@example.nl']);
    expect(body[0]).toMatchObject({ subject: letter.subject, action: letter.action });
    await app.close();
  });

  it('does not exist anywhere else', async () => {
    const app = await startApp({ root: GroundFloor, env: { DEMONSTRATION: 'false' } });
    expect((await app.anonymous.call(mailRoutes.list)).status).toBe(404);
    await app.close();
  });
});

describe('a server without a way to send mail', () => {
  it('says so to everybody who asks for a link', async () => {
    const app = await startApp({ env: { DEMONSTRATION: 'false' } });
    const { problem } = await app.anonymous.call(credentialRoutes.requestLink, {
      body: { email: 'somebody@example.nl' },
    });
    expect(problem?.code).toBe('mail-not-set-up');
    await app.close();
  });
});

describe('a server with another key than its database', () => {
  it('does not start, and says why', async () => {
    const app = await startApp({ root: GroundFloor });
    const env = { SECRETS_KEY: Buffer.alloc(32, 9).toString('base64'), PORT: String(await freePort()) };
    await expect(startNode(app, { root: GroundFloor, env })).rejects.toThrow('another SECRETS_KEY');
    await app.close();
  });
});

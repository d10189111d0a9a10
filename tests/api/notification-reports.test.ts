/** Who is told that somebody recognised a person, and for how long: whoever may decide about it, until one did. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseReportRoutes } from '@leerkring/shared/contract/case-reports';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import { notificationRoutes as routes } from '@leerkring/shared/contract/notifications';
import { EmailAddress } from '../../server/src/modules/credentials/email-address.entity.js';
import { Person } from '../../server/src/modules/identity/person.entity.js';
import { NotificationTeller } from '../../server/src/modules/notifications/notification-teller.js';
import { Database } from '../../server/src/platform/database/database.js';
import { insertPerson } from '../support/builders.js';
import { type MailingApp, startMailingApp } from '../support/mailing-app.js';
import type { SmtpSink } from '../support/smtp-sink.js';
import type { TestApp } from '../support/start-app.js';

const roles = {
  officer: 'privacy-officer',
  colleague: 'privacy-officer',
  formerOfficer: 'wijk-ggd',
  closedOfficer: 'privacy-officer',
  moderator: 'moderator',
  administrator: 'administrator',
  somebody: 'wijk-ggd',
} as const satisfies Record<string, NetworkRole>;
type Name = keyof typeof roles;
const names = Object.keys(roles) as Name[];

let mailing: MailingApp;
let sink: SmtpSink;
let app: TestApp;
let ids: Record<Name, PersonId>;
beforeAll(async () => {
  mailing = await startMailingApp();
  ({ app, sink } = mailing);
});
afterAll(() => mailing.close());
beforeEach(async () => {
  // A Tuesday, at one in the afternoon; each test a day, in which a network may report a few times.
  app.clock.set(`2026-11-24T12:00:00Z`);
  await manager().query('DELETE FROM case_report');
  await manager().query("UPDATE person SET role = 'wijk-ggd'");
  ids = {} as Record<Name, PersonId>;
  for (const name of names) {
    const closedAt = name === 'closedOfficer' ? app.clock.now() : null;
    ids[name] = await insertPerson(app, { role: roles[name], closedAt });
    await manager().insert(EmailAddress, { personId: ids[name], email: `${ids[name]}@example.nl` });
  }
});

const manager = () => app.app.get(Database).manager;
const story = 'De man op de hoek is mijn wielewaal.';
const report = async (client = app.anonymous) => {
  const body = { address: '/nachtegaal', story, contact: 'zus@voorbeeld.example' };
  expect((await client.call(caseReportRoutes.report, { body })).status).toBe(204);
  await everybodyIsTold();
};
const everybodyIsTold = () => app.app.get(NotificationTeller).beforeApplicationShutdown();
const told = async (name: Name) => (await app.as(ids[name]).call(routes.list)).body;
const decide = async (name: Name) => {
  const client = app.as(ids[name]);
  const [waiting] = (await client.call(caseReportRoutes.list)).body;
  const params = { reportId: waiting?.id ?? '' };
  await client.call(caseReportRoutes.decide, { params, body: { decision: 'noted' } });
  await everybodyIsTold();
};
const mailed = async () => {
  await mailing.sendDue();
  return names.filter((name) => mailing.mailsTo(`${ids[name]}@example.nl`).length > 0);
};

describe('a report', () => {
  it('is told to those who may decide, in every tab and by mail at once, without a word of it; to nobody else', async () => {
    const tabs = await Promise.all(
      names.map((name) => name !== 'closedOfficer' && app.as(ids[name]).socket()),
    );
    await report();
    for (const [index, name] of names.entries()) {
      const tab = tabs[index];
      if (name === 'officer' || name === 'colleague') {
        if (tab) await tab.next('notifications.changed');
        expect([name, await told(name)]).toMatchObject([
          name,
          [{ about: { kind: 'case-report' }, reason: 'case-report', by: null, unread: 1, loud: true }],
        ]);
        expect(JSON.stringify(await told(name))).not.toMatch(/wielewaal|nachtegaal|zus@/);
      } else if (tab) {
        expect([name, await told(name)]).toEqual([name, []]);
        expect([name, tab.received('notifications.changed')]).toEqual([name, []]);
      }
    }
    expect(await mailed()).toEqual(['officer', 'colleague']);
    const { subject, text, html } = await sink.newest(`${ids.officer}@example.nl`);
    expect(subject).toBe('Er ligt een nieuwe melding bij Herkende casussen');
    expect(text).toContain('/herkende-casussen');
    expect(subject + text + html).not.toMatch(/wielewaal|nachtegaal|zus@/);
    await mailed();
    expect(mailing.mailsTo(`${ids.officer}@example.nl`)).toHaveLength(1);
  });

  it('by an officer is a task of the others', async () => {
    await report(app.as(ids.officer));
    expect([(await told('officer')).length, (await told('colleague')).length]).toEqual([0, 1]);
  });

  it('that one decided about asks for nobody any more, in every tab, and is not mailed later', async () => {
    app.clock.set('2026-11-24T20:00:00Z');
    await report();
    const tab = await app.as(ids.colleague).socket();
    expect(await told('colleague')).toHaveLength(1);
    await decide('officer');
    await tab.next('notifications.changed');
    expect([await told('officer'), await told('colleague')]).toEqual([[], []]);
    app.clock.set('2026-11-25T07:00:00Z');
    expect(await mailed()).toEqual([]);
  });

  it('is gone for who is no privacy officer any more, also from the mail that waited', async () => {
    app.clock.set('2026-11-24T20:00:00Z');
    await report();
    expect(await told('officer')).toHaveLength(1);
    await manager().update(Person, { id: ids.officer }, { role: 'moderator' });
    await manager().update(Person, { id: ids.colleague }, { closedAt: app.clock.now() });
    expect(await told('officer')).toEqual([]);
    app.clock.set('2026-11-25T07:00:00Z');
    expect(await mailed()).toEqual([]);
  });
});

/** Who is told of what happens in the library, once: a review date that came, a reuse, and a new version of a source. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LibraryItemId, PersonId } from '@leerkring/shared/contract/common';
import { type LibraryItemView, libraryRoutes } from '@leerkring/shared/contract/library';
import { notificationRoutes as routes } from '@leerkring/shared/contract/notifications';
import { usualChoices } from '@leerkring/shared/rules/notification-times';
import { EmailAddress } from '../../server/src/modules/credentials/email-address.entity.js';
import { Person } from '../../server/src/modules/identity/person.entity.js';
import { NotificationTeller } from '../../server/src/modules/notifications/notification-teller.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { buildGroup, type Cast } from '../support/build-groups.js';
import { insertLibraryItem } from '../support/insert-library.js';
import {
  addVersion,
  brought,
  change,
  type LibraryPeople,
  libraryOrganisations,
  libraryPeople,
  read,
  reuse,
  shared,
} from '../support/library-stage.js';
import { type MailingApp, startMailingApp } from '../support/mailing-app.js';
import type { TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

let mailing: MailingApp;
let app: TestApp;
let node: TestApp;
let organisations: Awaited<ReturnType<typeof libraryOrganisations>>;
let people: LibraryPeople;
beforeAll(async () => {
  mailing = await startMailingApp();
  ({ app } = mailing);
  node = await mailing.startNode();
  organisations = await libraryOrganisations(app);
});
afterAll(async () => {
  await node.close();
  await mailing.close();
});
beforeEach(async () => {
  // A Tuesday, at one in the afternoon.
  app.clock.set('2026-11-24T12:00:00Z');
  people = await libraryPeople(app, organisations);
  for (const id of [people.adviserId, people.colleagueId, people.neighbourId]) await mailTo(id);
});

const manager = () => app.app.get(Database).manager;
const address = (id: PersonId) => `${id}@example.nl`;
const mailTo = (personId: PersonId) => manager().insert(EmailAddress, { personId, email: address(personId) });
const everybodyIsTold = async () => {
  for (const { app: each } of [app, node]) await each.get(NotificationTeller).beforeApplicationShutdown();
};
/** In a new browser: the sign-in of before may be over. */
const list = async (id: PersonId) => (await app.as(id).call(routes.list)).body;
const told = async (id: PersonId) => (await list(id)).map(({ reason, unread }) => `${reason} ${unread}`);
const kept = async (id: PersonId): Promise<number> => {
  const rows: unknown[] = await manager().query('SELECT FROM notification WHERE person_id = $1', [id]);
  return rows.length;
};
/** All that two servers do by themselves, at this moment. */
const at = async (moment: string) => {
  app.clock.set(moment);
  await Promise.all([app, node].map((each) => each.app.get(Jobs).runDue('library.reviews')));
  await everybodyIsTold();
  await mailing.sendDue(app, node);
};
const mail = async (id: PersonId) => {
  const { subject, text, html } = await mailing.sink.newest(address(id));
  return { subject, text, all: subject + text + html };
};
const subjects = (id: PersonId) => mailing.mailsTo(address(id)).map(({ subject }) => subject);
const made = async (client: TestClient, source: { id: LibraryItemId }): Promise<LibraryItemView> => {
  const { body, status } = await reuse(client, source.id);
  expect(status).toBe(201);
  await everybodyIsTold();
  return body;
};
const renew = async (client: TestClient, id: LibraryItemId) => {
  const { body: item } = await read(client, id);
  const file = await brought(client, `Versie ${item.version + 1}`);
  expect((await addVersion(client, item, [file.id])).status).toBe(201);
  await everybodyIsTold();
};

describe('a review date', () => {
  it('that has come is told to who brought the item, once, on the list and in the overview, and to nobody else', async () => {
    const { adviser, adviserId, colleagueId, neighbourId } = people;
    const { id } = await shared(adviser, 'Oud', { reviewOn: '2026-11-25' });
    await at('2026-11-24T22:59:00Z');
    expect(await told(adviserId)).toEqual([]);
    // In Amsterdam the day has begun.
    await at('2026-11-24T23:00:00Z');
    expect(await list(adviserId)).toMatchObject([
      { about: { kind: 'library-review', id, title: 'Convenant' }, by: null, unread: 1, loud: true },
    ]);
    expect([await kept(colleagueId), await kept(neighbourId)]).toEqual([0, 0]);
    expect(subjects(adviserId)).toEqual([]);
    await at('2026-11-25T07:00:00Z');
    await at('2026-11-26T07:00:00Z');
    const { text } = await mail(adviserId);
    expect(text).toContain(`/bibliotheek/${id}\n`);
    expect(subjects(adviserId)).toEqual(['Kijk of ‘Convenant’ nog klopt']);
    expect(await told(adviserId)).toEqual(['library-review 1']);
  });

  it('that was moved asks for nothing any more, nor by mail, until the new one comes', async () => {
    const { adviser, adviserId } = people;
    const item = await shared(adviser, 'Oud', { reviewOn: '2026-11-24' });
    await at('2026-11-24T13:00:00Z');
    expect(await told(adviserId)).toEqual(['library-review 1']);
    await change(app.as(adviserId), item, { reviewOn: '2026-11-27' });
    await at('2026-11-25T07:00:00Z');
    expect([await told(adviserId), subjects(adviserId)]).toEqual([[], []]);
    await at('2026-11-27T05:00:00Z');
    expect(await told(adviserId)).toEqual(['library-review 1']);
  });

  it('is told to nobody whose account is closed, or who works elsewhere now', async () => {
    const { adviser, adviserId, neighbour, neighbourId } = people;
    await shared(adviser, 'Oud', { reviewOn: '2026-11-25' });
    await shared(neighbour, 'Oud', { reviewOn: '2026-11-25' });
    await manager().update(Person, { id: adviserId }, { closedAt: app.clock.now() });
    const { organisationId } = await manager().findOneByOrFail(Person, { id: adviserId });
    await manager().update(Person, { id: neighbourId }, { organisationId });
    await at('2026-11-25T07:00:00Z');
    expect([await kept(adviserId), await kept(neighbourId)]).toEqual([0, 0]);
  });
});

describe('a reuse', () => {
  it('is told to who brought the item, with the organisation and without a person', async () => {
    const { adviser, adviserId, colleague, colleagueId, neighbour, neighbourId } = people;
    const source = await shared(neighbour);
    await made(adviser, source);
    const [first] = await list(neighbourId);
    expect(first).toMatchObject({
      about: { kind: 'library-reuse', id: source.id, by: 'Sluiswijk' },
      by: null,
    });
    expect(JSON.stringify(first)).not.toMatch(new RegExp(`Kim|de Vries|${adviserId}`));
    await made(colleague, source);
    await made(neighbour, source);
    expect(await told(neighbourId)).toEqual(['library-reuse 2']);
    expect([await kept(adviserId), await kept(colleagueId)]).toEqual([0, 0]);
    await at('2026-11-25T07:00:00Z');
    const { subject, text } = await mail(neighbourId);
    expect(subject).toBe('‘Convenant’ is 2 keer als basis gebruikt');
    expect(text).toContain(`/bibliotheek/${source.id}\n`);
    expect(subjects(neighbourId)).toHaveLength(1);
  });

  it('is read by who looks at the item, and not mailed to who wants nothing of the library', async () => {
    const { adviser, neighbour, neighbourId } = people;
    const source = await shared(neighbour);
    const rhythms = { ...usualChoices.rhythms, library: 'never' as const };
    const body = { rhythms, quiet: null, revision: 0 };
    expect((await neighbour.call(routes.choose, { body })).status).toBe(200);
    await made(adviser, source);
    await at('2026-11-25T07:00:00Z');
    expect([await told(neighbourId), subjects(neighbourId)]).toEqual([['library-reuse 1'], []]);
    const about = { kind: 'library-reuse' as const, id: source.id };
    const until = app.clock.now().toISOString();
    await app.as(neighbourId).call(routes.read, { body: { about, until } });
    expect(await told(neighbourId)).toEqual(['library-reuse 0']);
  });
});

describe('a new version', () => {
  it('is told to who made something from the item, leads to what changed, and is gone once it was looked at', async () => {
    const { adviser, adviserId, colleagueId, neighbour, neighbourId } = people;
    const source = await shared(neighbour);
    const copy = await made(adviser, source);
    await renew(neighbour, source.id);
    await renew(neighbour, source.id);
    expect(await list(adviserId)).toMatchObject([
      {
        about: { kind: 'library-source', id: source.id, organisation: 'Duinwaard', madeFromIt: copy.id },
        unread: 1,
      },
    ]);
    expect([await kept(colleagueId), await told(neighbourId)]).toEqual([0, ['library-reuse 1']]);
    await at('2026-11-25T07:00:00Z');
    const { subject, text } = await mail(adviserId);
    expect(subject).toBe('Er is een nieuwe versie van ‘Convenant’');
    expect(text).toContain(`/bibliotheek/${copy.id}/bron\n`);
    expect(subjects(adviserId)).toHaveLength(1);
    const params = { itemId: copy.id };
    await app.as(adviserId).call(libraryRoutes.sourceSeen, { params, body: { version: 3 } });
    expect(await told(adviserId)).toEqual([]);
  });

  it('of what its people keep to themselves now is told to nobody else, nor mailed', async () => {
    const { adviser, adviserId, neighbour, neighbourId } = people;
    const source = await shared(neighbour);
    await made(adviser, source);
    await renew(neighbour, source.id);
    expect(await told(adviserId)).toEqual(['library-source 1']);
    const { body: now } = await read(neighbour, source.id);
    expect((await change(neighbour, now, { classification: 'organisation' })).status).toBe(200);
    expect(await told(adviserId)).toEqual([]);
    await at('2026-11-25T07:00:00Z');
    expect([subjects(adviserId), subjects(neighbourId).length]).toEqual([[], 1]);
    await renew(app.as(neighbourId), source.id);
    expect(await kept(adviserId)).toBe(0);
  });
});

describe('what a group or an organisation keeps to itself', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await buildGroup(app);
    for (const id of [cast.ids.member, cast.ids.presenter, cast.ids.formerMember]) await mailTo(id);
  });
  const due = { title: 'Nachtegaal', reviewOn: '2026-11-24' };

  it('is mailed without its title, to members of the group', async () => {
    const { groupId, ids, clients } = cast;
    const { id } = await insertLibraryItem(app, ids.member, groupId, { ...due, text: 'Wielewaal' });
    await insertLibraryItem(app, ids.formerMember, groupId, due);
    await made(clients.presenter, { id });
    await at('2026-11-24T13:00:00Z');
    expect((await told(ids.member)).sort()).toEqual(['library-reuse 1', 'library-review 1']);
    expect(JSON.stringify(await list(ids.member))).toContain('Nachtegaal');
    expect([await kept(ids.formerMember), await kept(ids.stranger)]).toEqual([0, 0]);
    await at('2026-11-25T07:00:00Z');
    const { text, all } = await mail(ids.member);
    expect(text).toContain('Kijk of iets in de bibliotheek van Een groep nog klopt');
    expect(text).toContain('Iets in de bibliotheek van Een groep is als basis gebruikt');
    expect(all).not.toMatch(/Nachtegaal|Wielewaal|de Vries/);
  });

  it('is gone for who left the group since, also from the mail that waited', async () => {
    const { groupId, ids } = cast;
    await insertLibraryItem(app, ids.member, groupId, due);
    await at('2026-11-24T13:00:00Z');
    expect(await told(ids.member)).toEqual(['library-review 1']);
    await manager().query('UPDATE membership SET left_at = $1 WHERE person_id = $2', [
      app.clock.now(),
      ids.member,
    ]);
    await at('2026-11-25T07:00:00Z');
    expect([await told(ids.member), subjects(ids.member)]).toEqual([[], []]);
  });

  it('is mailed without its title to its people', async () => {
    const { adviserId } = people;
    await insertLibraryItem(app, adviserId, null, { ...due, classification: 'organisation' });
    await at('2026-11-25T07:00:00Z');
    await at('2026-11-26T07:00:00Z');
    const { subject, all } = await mail(adviserId);
    expect(subject).toBe('Kijk of iets in de bibliotheek van je organisatie nog klopt');
    expect(all).not.toContain('Nachtegaal');
  });
});

describe('when the server that recorded it died before it told anybody', () => {
  const died = (id: LibraryItemId) =>
    manager().query(
      `WITH lost AS (DELETE FROM notification_event
         WHERE event_id IN (SELECT id FROM event WHERE subject_id = $1) RETURNING event_id)
       DELETE FROM notification WHERE event_id IN (SELECT event_id FROM lost)`,
      [id],
    );

  it.each([
    ['a review date', 'library-review 1'],
    ['a reuse', 'library-reuse 1'],
    ['a new version', 'library-source 1'],
  ])('%s is made up for, once', async (what, expected) => {
    const { adviser, adviserId, neighbour, neighbourId } = people;
    const reviewOn = what === 'a review date' ? '2026-11-24' : null;
    const source = await shared(neighbour, 'Oud', { reviewOn });
    if (what !== 'a review date') await made(adviser, source);
    if (what === 'a new version') await renew(neighbour, source.id);
    await at('2026-11-24T13:00:00Z');
    const reader = what === 'a new version' ? adviserId : neighbourId;
    await died(source.id);
    expect(await told(reader)).toEqual([]);
    const catchUp = () =>
      Promise.all([app, node].map((each) => each.app.get(Jobs).runDue('notifications.catch-up')));
    await catchUp();
    await catchUp();
    expect([await told(reader), await kept(reader)]).toEqual([[expected], 1]);
    await at('2026-11-25T07:00:00Z');
    await mail(reader);
    expect(subjects(reader)).toHaveLength(1);
  });
});

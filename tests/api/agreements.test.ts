import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agreementTemplates } from '@leerkring/shared/agreements/all';
import {
  type AgreementChange,
  type AgreementView,
  agreementRetentionDays,
  agreementRoutes,
} from '@leerkring/shared/contract/agreements';
import { auditRoutes } from '@leerkring/shared/contract/audit';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { Agreement } from '../../server/src/modules/agreements/agreement.entity.js';
import { DocumentFolder } from '../../server/src/modules/documents/document-folder.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import {
  buildGroup,
  type Cast,
  type CastRole,
  clientsOf,
  expected,
  statuses,
} from '../support/build-groups.js';
import { insertOrganisation } from '../support/builders.js';
import { collide, row } from '../support/collide.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { TextClient } from '../support/text-client.js';

let testApp: TestApp;
let cast: Cast;
beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
});

const title = 'Wie belt wie in het weekend';
const make = (role: CastRole = 'member', templateKey = 'police-cooperation', groupId = cast.groupId) =>
  cast.clients[role].call(agreementRoutes.create, { params: { groupId }, body: { title, templateKey } });
const made = async (role: CastRole = 'member'): Promise<AgreementView> => {
  const { status, body } = await make(role);
  if (status !== 201) throw new Error(`making an agreement was answered with ${status}`);
  return body;
};
const read = (id: string, role: CastRole = 'member') =>
  cast.clients[role].call(agreementRoutes.get, { params: { agreementId: id } });
const change = (id: string, body: AgreementChange, role: CastRole = 'member') =>
  cast.clients[role].call(agreementRoutes.change, { params: { agreementId: id }, body });
const withdraw = (id: string, role: CastRole = 'member') =>
  cast.clients[role].call(agreementRoutes.withdraw, { params: { agreementId: id } });
const list = async (role: CastRole = 'member') => (await cast.clients[role].call(agreementRoutes.list)).body;
const textOf = async ({ documentId }: AgreementView, role: CastRole = 'member') =>
  TextClient.open(await cast.clients[role].socket(), documentId);
const daysOn = (days: number) => new Date(testApp.clock.now().getTime() + days * 86_400_000);

describe('an agreement', () => {
  it('is a concept of the group with the headings of its template, kept by the organisation of who made it', async () => {
    const agreement = await made();
    expect(agreement).toMatchObject({
      groupId: cast.groupId,
      groupName: 'Een groep',
      title,
      state: 'concept',
      templateKey: 'police-cooperation',
      createdBy: { id: cast.ids.member },
      reviewOn: null,
      eraseAt: null,
      revision: 0,
      ...{ mayWrite: true, mayChange: true, mayWithdraw: true },
    });
    expect(agreement.lead).toEqual(agreement.createdBy.organisation);
    expect(await list('observer')).toMatchObject([{ id: agreement.id, mayWrite: false }]);
  });

  it.each(agreementTemplates.map(({ key, sections }) => ({ key, sections })))(
    'has a text with the headings of $key, each once and with room under it',
    async ({ key, sections }) => {
      const { body } = await make('member', key);
      const headings = sections.map(
        ({ heading }) => `<heading level="2">${heading}</heading><paragraph></paragraph>`,
      );
      expect((await textOf(body)).text).toBe(headings.join('') || '<paragraph></paragraph>');
    },
  );

  it('is not made of a template that is not there, or without a title', async () => {
    expect((await make('member', 'made-up')).problem?.errors).toEqual([
      { pointer: '/templateKey', code: 'unknown-template' },
    ]);
    const body = { title: '  ', templateKey: 'blank' };
    const { problem } = await cast.clients.member.call(agreementRoutes.create, {
      params: { groupId: cast.groupId },
      body,
    });
    expect(problem?.errors).toEqual([{ pointer: '/title', code: 'too-short' }]);
  });

  it('gets another title, review date and lead from whoever stays in the group, on what they saw', async () => {
    const { id } = await made();
    const { body: group } = await cast.clients.member.call(groupRoutes.get, {
      params: { groupId: cast.groupId },
    });
    const lead = group.members.find(({ person }) => person.id === cast.ids.guest)?.person.organisation;
    const facts = { title: 'Anders', reviewOn: '2027-05-01', leadId: lead?.id };
    const { body } = await change(id, { revision: 0, ...facts }, 'presenter');
    expect(body).toMatchObject({ title: 'Anders', reviewOn: '2027-05-01', lead, revision: 1 });
    expect((await change(id, { revision: 0, title: 'Te laat' })).problem?.code).toBe('conflict');
    expect((await change(id, { revision: 1, reviewOn: null })).body).toMatchObject({
      title: 'Anders',
      reviewOn: null,
    });
  });

  it('is kept by nobody outside the group', async () => {
    const { id } = await made();
    const leadId = await insertOrganisation(testApp);
    expect((await change(id, { revision: 0, leadId })).problem?.errors).toEqual([
      { pointer: '/leadId', code: 'unknown-organisation' },
    ]);
  });

  it('goes into review and back to concept, and says so in the log of the group', async () => {
    const { id } = await made();
    expect((await change(id, { revision: 0, state: 'in-review' })).body.state).toBe('in-review');
    const { body } = await change(id, { revision: 1, state: 'concept', title: 'Nog eens' });
    expect(body).toMatchObject({ state: 'concept', title: 'Nog eens', revision: 2 });
    const log = await cast.clients.facilitator.call(auditRoutes.ofGroup, {
      params: { groupId: cast.groupId },
      query: { filter: 'agreements' },
    });
    expect(log.body.entries.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['agreement.changed', id],
      ['agreement.taken-back', id],
      ['agreement.put-forward', id],
      ['agreement.created', id],
    ]);
  });

  it('lets one of two changes at the same moment through', async () => {
    const { id } = await made();
    const answers = await collide(testApp, row('agreement', id), [
      () => change(id, { revision: 0, title: 'De een' }),
      () => change(id, { revision: 0, title: 'De ander' }, 'presenter'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('tells the group at once that it was made', async () => {
    const socket = await cast.clients.guest.socket();
    const { id } = await made();
    expect(await socket.next('thing.changed')).toEqual({ kind: 'agreement', id });
  });

  it('was changed when its text was, also after the edits were folded away', async () => {
    const agreement = await made();
    testApp.clock.advance({ hours: 3 });
    cast.clients = clientsOf(testApp, cast.ids);
    const text = await textOf(agreement);
    text.type('Eerst bellen');
    await text.saved();
    const changedAt = testApp.clock.now().toISOString();
    expect((await read(agreement.id)).body.changedAt).toBe(changedAt);
    text.disconnect();
    expect(await testApp.app.get(DocumentFolder).fold(agreement.documentId)).not.toBeNull();
    expect((await read(agreement.id)).body.changedAt).toBe(changedAt);
    expect(await list()).toMatchObject([{ changedAt }]);
  });
});

describe('a withdrawn agreement', () => {
  it('can be read, is written by nobody, and says when it is erased', async () => {
    const agreement = await made();
    const text = await textOf(agreement);
    const { body } = await withdraw(agreement.id);
    expect(body).toMatchObject({
      state: 'withdrawn',
      eraseAt: daysOn(agreementRetentionDays).toISOString(),
      ...{ mayWrite: false, mayChange: false, mayWithdraw: false },
    });
    text.type('Nog iets');
    await expect(text.saved()).rejects.toThrow('read-only');
    expect((await textOf(agreement)).mayWrite).toBe(false);
    for (const again of [withdraw(agreement.id), change(agreement.id, { revision: 1, title: 'Toch' })])
      expect((await again).problem?.code).toBe('conflict');
  });

  it('is erased with its text when its term is over, and not a day before', async () => {
    const withdrawn = await made();
    const living = await made();
    await withdraw(withdrawn.id);
    const { manager } = testApp.app.get(Database);
    const left = async () => {
      for (const job of ['agreements.erase', 'documents.erase']) await testApp.app.get(Jobs).runDue(job);
      const agreements = await manager.findBy(Agreement, { groupId: cast.groupId });
      const texts = await manager.query('SELECT id FROM document WHERE group_id = $1', [cast.groupId]);
      return [agreements.map(({ id }) => id), texts.map(({ id }: { id: string }) => id)];
    };
    testApp.clock.advance({ hours: 24 * (agreementRetentionDays - 1) });
    expect((await left())[0]).toHaveLength(2);
    testApp.clock.advance({ hours: 24 });
    expect(await left()).toEqual([[living.id], [living.documentId]]);
    cast.clients = clientsOf(testApp, cast.ids);
    expect((await read(withdrawn.id)).status).toBe(404);
  });
});

describe('who may do what with an agreement', () => {
  const reading = expected(200, 404);

  it('is read by the group and not there for anybody else', async () => {
    const { id } = await made();
    expect(
      await statuses(cast, (client) => client.call(agreementRoutes.get, { params: { agreementId: id } })),
    ).toEqual(reading);
    const params = { groupId: cast.groupId };
    expect(await statuses(cast, (client) => client.call(agreementRoutes.ofGroup, { params }))).toEqual(
      reading,
    );
    for (const role of ['stranger', 'formerMember', 'expiredGuest', 'moderator'] as const)
      expect([role, await list(role)]).toEqual([role, []]);
  });

  it('is made and changed by who stays in the group', async () => {
    const staying = { facilitator: 201, member: 201, presenter: 201 };
    expect(await statuses(cast, (_, role) => make(role))).toEqual(expected(403, 404, staying));
    const { id } = await made();
    let revision = 0;
    const found = await statuses(cast, async (_, role) => {
      const answer = await change(id, { revision, title: `Van ${role}` }, role);
      if (answer.status === 200) revision += 1;
      return answer;
    });
    expect(found).toEqual(expected(403, 404, { facilitator: 200, member: 200, presenter: 200 }));
  });

  it('is withdrawn by a facilitator, and by who made it', async () => {
    const found = await statuses(cast, async (_, role) => withdraw((await made()).id, role));
    expect(found).toEqual(expected(403, 404, { facilitator: 201, member: 201 }));
  });

  it('is withdrawn no more by who made it and left', async () => {
    const { id } = await made();
    await cast.clients.facilitator.call(groupRoutes.removeMember, {
      params: { groupId: cast.groupId, personId: cast.ids.member },
    });
    expect([(await read(id)).status, (await withdraw(id)).status]).toEqual([404, 404]);
    expect(await list()).toEqual([]);
  });
});

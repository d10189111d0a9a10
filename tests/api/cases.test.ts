import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { CaseId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import {
  buildGroup,
  type Cast,
  type CastRole,
  caseInput,
  clientsOf,
  draftCase,
  expected,
  statuses,
  submission,
  submitCase,
} from '../support/build-groups.js';
import { startApp, type TestApp } from '../support/start-app.js';

let testApp: TestApp;
let cast: Cast;
beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
});

const read = async (caseId: CaseId, role: CastRole = 'presenter') =>
  (await clientsOf(testApp, cast.ids)[role].call(caseRoutes.get, { params: { caseId } })).body;
const onlyPresenter = { presenter: 200 };

describe('who reads a case', () => {
  it('is the presenter alone while it is a draft', async () => {
    const { id: caseId } = await draftCase(cast);
    const found = await statuses(cast, (client) => client.call(caseRoutes.get, { params: { caseId } }));
    expect(found).toEqual(expected(404, 404, onlyPresenter));
  });

  it('is the group once it was handed in, and no moderator outside it', async () => {
    const { id: caseId } = await submitCase(cast);
    const found = await statuses(cast, (client) => client.call(caseRoutes.get, { params: { caseId } }));
    expect(found).toEqual(expected(200, 404));
  });

  it('is the same in the list as one by one', async () => {
    const draft = await draftCase(cast);
    const handedIn = await submitCase(cast);
    const listed = async (role: CastRole) => {
      const { body } = await cast.clients[role].call(caseRoutes.list);
      return [draft, handedIn].map(({ id }) => body.some((one) => one.id === id));
    };
    expect(await listed('presenter')).toEqual([true, true]);
    for (const role of ['member', 'facilitator', 'guest', 'observer'] as const)
      expect([role, await listed(role)]).toEqual([role, [false, true]]);
    for (const role of ['stranger', 'formerMember', 'expiredGuest', 'moderator'] as const)
      expect([role, await listed(role)]).toEqual([role, [false, false]]);
  });

  it('is still the presenter after leaving the group, who can only read, close and erase', async () => {
    const { id: caseId, revision } = await submitCase(cast);
    const { presenter } = cast.clients;
    const draft = await draftCase(cast);
    const params = { groupId: cast.groupId, personId: cast.ids.presenter };
    await cast.clients.facilitator.call(groupRoutes.removeMember, { params });
    expect((await presenter.call(caseRoutes.get, { params: { caseId } })).status).toBe(200);
    const hand = { params: { caseId: draft.id }, body: submission(draft.revision) };
    expect((await presenter.call(caseRoutes.submit, hand)).status).toBe(404);
    const change = { params: { caseId: draft.id }, body: { revision, case: caseInput() } };
    expect((await presenter.call(caseRoutes.change, change)).status).toBe(404);
    expect((await presenter.call(caseRoutes.erase, { params: { caseId } })).body.status).toBe('erased');
  });

  it('is not a former member, from the moment of leaving', async () => {
    const { id: caseId } = await submitCase(cast);
    const { member, facilitator } = cast.clients;
    expect((await member.call(caseRoutes.get, { params: { caseId } })).status).toBe(200);
    const params = { groupId: cast.groupId, personId: cast.ids.member };
    await facilitator.call(groupRoutes.removeMember, { params });
    expect((await member.call(caseRoutes.get, { params: { caseId } })).status).toBe(404);
  });
});

describe('who changes a case', () => {
  it('is offered by who takes part in the group', async () => {
    const found = await statuses(cast, (client) =>
      client.call(caseRoutes.create, { params: { groupId: cast.groupId }, body: caseInput() }),
    );
    expect(found).toEqual(expected(201, 404, { observer: 403 }));
  });

  it('is edited by its presenter alone; nobody else learns that there is a draft', async () => {
    const { id: caseId, revision } = await draftCase(cast);
    const body = { revision, case: caseInput({ workingTitle: 'Een andere titel' }) };
    const found = await statuses(cast, (client) =>
      client.call(caseRoutes.change, { params: { caseId }, body }),
    );
    expect(found).toEqual(expected(404, 404, onlyPresenter));
    expect(await read(caseId)).toMatchObject({ workingTitle: 'Een andere titel', revision: revision + 1 });
  });

  it('is handed in by its presenter alone', async () => {
    const { id: caseId, revision } = await draftCase(cast);
    const found = await statuses(cast, (client) =>
      client.call(caseRoutes.submit, { params: { caseId }, body: submission(revision) }),
    );
    expect(found).toEqual(expected(404, 404, { presenter: 201 }));
  });

  it.each([
    ['withdraw', { presenter: 200 }],
    ['erase', { presenter: 201 }],
    ['close', { presenter: 409 }],
  ] as const)('%s is for its presenter alone once the group reads it', async (name, exceptions) => {
    const { id: caseId } = await submitCase(cast);
    const found = await statuses(cast, (client) => client.call(caseRoutes[name], { params: { caseId } }));
    expect(found).toEqual(expected(403, 404, exceptions));
  });
});

describe('the sockets of the group', () => {
  it('hear of a case from handing in on, not of the draft', async () => {
    const socket = await cast.clients.member.socket();
    const { id: caseId, revision } = await draftCase(cast);
    await cast.clients.presenter.call(caseRoutes.change, {
      params: { caseId },
      body: { revision, case: caseInput() },
    });
    const body = submission(revision + 1);
    await cast.clients.presenter.call(caseRoutes.submit, { params: { caseId }, body });
    expect(await socket.next('thing.changed')).toEqual({ kind: 'case', id: caseId });
    expect(socket.received('thing.changed')).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CaseInput, caseRoutes } from '@leerkring/shared/contract/cases';
import type { CaseId, MeetingId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { CasesService } from '../../server/src/modules/cases/cases.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import {
  buildGroup,
  type Cast,
  type CastRole,
  caseInput,
  clientsOf,
  draftCase,
  expected,
  planMeeting,
  statuses,
  submission,
  submitCase,
} from '../support/build-groups.js';
import { startApp, type TestApp } from '../support/start-app.js';

let testApp: TestApp;
let cast: Cast;
let cases: CasesService;
beforeAll(async () => {
  testApp = await startApp();
  cases = testApp.app.get(CasesService);
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
});

const inTransaction = (work: Parameters<Database['transaction']>[0]) =>
  testApp.app.get(Database).transaction(work);
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

describe('writing a case', () => {
  it('starts as a draft that is the presenter’s own and is not erased by itself', async () => {
    expect(await draftCase(cast)).toMatchObject({
      ...caseInput(),
      status: 'draft',
      mine: true,
      eraseAt: null,
      revision: 0,
      groupId: cast.groupId,
    });
  });

  it('refuses an edit that is based on an older text, and keeps the newer one', async () => {
    const { id: caseId, revision } = await draftCase(cast);
    const edit = (workingTitle: string) =>
      cast.clients.presenter.call(caseRoutes.change, {
        params: { caseId },
        body: { revision, case: caseInput({ workingTitle }) },
      });
    expect((await edit('De eerste')).status).toBe(200);
    expect((await edit('De tweede')).problem?.code).toBe('conflict');
    expect((await read(caseId)).workingTitle).toBe('De eerste');
  });

  it('lets one of two edits at the same moment through', async () => {
    const { id: caseId, revision } = await draftCase(cast);
    const body = { revision, case: caseInput() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => cast.clients.presenter.call(caseRoutes.change, { params: { caseId }, body })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('is over once the case is handed in, until it is taken back', async () => {
    const { id: caseId, revision } = await submitCase(cast);
    const { presenter } = cast.clients;
    const edit = (based: number) =>
      presenter.call(caseRoutes.change, { params: { caseId }, body: { revision: based, case: caseInput() } });
    expect((await edit(revision)).status).toBe(409);
    const { body } = await presenter.call(caseRoutes.withdraw, { params: { caseId } });
    expect(body).toMatchObject({ status: 'draft', eraseAt: null });
    expect((await edit(body.revision)).status).toBe(200);
    expect((await cast.clients.member.call(caseRoutes.get, { params: { caseId } })).status).toBe(404);
  });

  it('refuses a meeting of another group and a method that does not exist', async () => {
    const other = await buildGroup(testApp);
    const meeting = await planMeeting(testApp, other);
    const faultOf = async (given: Partial<CaseInput>) => {
      const { problem } = await cast.clients.presenter.call(caseRoutes.create, {
        params: { groupId: cast.groupId },
        body: caseInput(given),
      });
      return problem?.errors;
    };
    expect(await faultOf({ meetingId: meeting.id })).toEqual([
      { pointer: '/meetingId', code: 'unknown-meeting' },
    ]);
    expect(await faultOf({ meetingId: cast.groupId as string as MeetingId })).toEqual([
      { pointer: '/meetingId', code: 'unknown-meeting' },
    ]);
    expect(await faultOf({ preferredMethodKey: 'no-such-method' })).toEqual([
      { pointer: '/preferredMethodKey', code: 'unknown-method' },
    ]);
  });
});

describe('handing in a case', () => {
  const handIn = async (
    given: Partial<CaseInput>,
    dismissals: { kind: 'postcode' | 'street' | 'name' | 'email'; reason: string }[] = [],
  ) => {
    const { id: caseId, revision } = await draftCase(cast, given);
    const body = { ...submission(revision), dismissals };
    const { status, problem } = await cast.clients.presenter.call(caseRoutes.submit, {
      params: { caseId },
      body,
    });
    return { caseId, status, code: problem?.code, errors: problem?.errors };
  };

  it('needs the declaration', async () => {
    const { id: caseId, revision } = await draftCase(cast);
    const body = { ...submission(revision), declaration: false as unknown as true };
    const { problem } = await cast.clients.presenter.call(caseRoutes.submit, { params: { caseId }, body });
    expect(problem).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/declaration' }] });
  });

  it('names every text that is missing or not a learning question', async () => {
    expect(await handIn({ situation: '', learningQuestion: 'Moet ik dit melden?' })).toMatchObject({
      code: 'invalid-input',
      errors: [
        { pointer: '/situation', code: 'required' },
        { pointer: '/learningQuestion', code: 'starts-with-how-or-what' },
      ],
    });
  });

  it('is refused with the kind and the place of what identifies somebody, wherever it stands', async () => {
    const { caseId, ...answer } = await handIn({
      situation: 'Hij heeft BSN 123456782 en mailt met jan@example.nl of piet@example.nl.',
      peopleInvolved: [{ role: 'zoon, 06-12345678', pseudonym: 'B.' }],
      withheldOutcome: 'Ik mailde naar kees@example.nl.',
    });
    expect(answer).toEqual({
      status: 422,
      code: 'identifiers-found',
      errors: [
        { pointer: '/situation', code: 'bsn' },
        { pointer: '/situation', code: 'email' },
        { pointer: '/peopleInvolved/0/role', code: 'phone' },
        { pointer: '/withheldOutcome', code: 'email' },
      ],
    });
    expect((await read(caseId)).status).toBe('draft');
  });

  it('goes through with a warning that was explained, never with what blocks', async () => {
    const reason = 'Dit is een openbare weg';
    const street = { situation: 'Er stonden vijf mensen in de Dorpsstraat 12.' };
    expect(await handIn(street)).toMatchObject({ errors: [{ pointer: '/situation', code: 'street' }] });
    expect(await handIn(street, [{ kind: 'street', reason }])).toMatchObject({ status: 201 });
    const mail = { situation: 'Zijn adres is jan@example.nl.' };
    expect(await handIn(mail, [{ kind: 'email', reason }])).toMatchObject({ status: 422 });
  });

  it('is based on the text that the presenter saw', async () => {
    const { id: caseId, revision } = await draftCase(cast);
    const body = submission(revision + 1);
    const { problem } = await cast.clients.presenter.call(caseRoutes.submit, { params: { caseId }, body });
    expect(problem?.code).toBe('conflict');
  });
});

describe('what the presenter did', () => {
  it('is the presenter’s until the method unlocks it, and then the group’s', async () => {
    const { id: caseId } = await submitCase(cast);
    expect((await read(caseId)).withheldOutcome).toBe('De zesde keer deed hij open.');
    expect((await read(caseId, 'facilitator')).withheldOutcome).toBeNull();
    await inTransaction((tx) => cases.unlockOutcome(tx, caseId));
    expect((await read(caseId, 'observer')).withheldOutcome).toBe('De zesde keer deed hij open.');
  });
});

describe('the life of a case', () => {
  it('goes from the table to discussed to closed, and cannot be taken back on the way', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    const { presenter } = cast.clients;
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    expect(await read(caseId)).toMatchObject({ status: 'chosen', meetingId: meeting.id });
    expect((await presenter.call(caseRoutes.withdraw, { params: { caseId } })).status).toBe(409);
    await inTransaction((tx) => cases.discussed(tx, caseId));
    expect((await read(caseId)).status).toBe('discussed');
    await expect(inTransaction((tx) => cases.choose(tx, caseId, meeting.id))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await presenter.call(caseRoutes.close, { params: { caseId } })).body.status).toBe('closed');
  });

  it('goes back to waiting when another case is chosen instead', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    await inTransaction((tx) => cases.release(tx, caseId));
    expect((await read(caseId)).status).toBe('submitted');
    await inTransaction((tx) => cases.discussed(tx, caseId));
    expect((await read(caseId)).status).toBe('submitted');
  });

  it('shows no draft to a session', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await draftCase(cast, { meetingId: meeting.id });
    expect(await cases.summary(caseId)).toBeNull();
    expect(await cases.offeredFor(meeting.id)).toEqual([]);
    await expect(inTransaction((tx) => cases.choose(tx, caseId, meeting.id))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('leaves the presenter the power to erase it at any time', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    const { presenter } = cast.clients;
    const { body } = await presenter.call(caseRoutes.erase, { params: { caseId } });
    expect(body).toMatchObject({
      status: 'erased',
      workingTitle: 'De man die de deur niet opendoet',
      ...{ learningQuestion: '', situation: '', triedSoFar: '', whatTouchesMe: '', withheldOutcome: '' },
      peopleInvolved: [],
    });
    expect((await presenter.call(caseRoutes.erase, { params: { caseId } })).status).toBe(409);
  });
});

describe('the time a text is kept', () => {
  const erase = () => testApp.app.get(Jobs).runDue('cases.erase');
  const days = (count: number) => testApp.clock.advance({ hours: 24 * count });
  const situationOf = async (caseId: CaseId) => {
    const { status, situation } = await read(caseId);
    return { status, kept: situation !== '' };
  };

  it('is 90 days for a case that nobody chose', async () => {
    const { id: caseId, eraseAt } = await submitCase(cast);
    expect(Date.parse(eraseAt ?? '') - testApp.clock.now().getTime()).toBe(90 * 24 * 3_600_000);
    days(89.9);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'submitted', kept: true });
    days(0.2);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'erased', kept: false });
    expect((await read(caseId)).workingTitle).toBe('De man die de deur niet opendoet');
  });

  it('is 30 days after the discussion, closed or not', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    days(80);
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    await inTransaction((tx) => cases.discussed(tx, caseId));
    await clientsOf(testApp, cast.ids).presenter.call(caseRoutes.close, { params: { caseId } });
    days(29.9);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'closed', kept: true });
    days(0.2);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'erased', kept: false });
  });

  it('ends also for a case that stayed on the table of a session that never ended', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    days(30.1);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'erased', kept: false });
  });

  it('leaves nothing of the text in the table, and the event tells who it was only by id', async () => {
    const { id: caseId } = await submitCase(cast);
    days(91);
    await erase();
    const { manager } = testApp.app.get(Database);
    const rows = await manager.query('select * from learning_case where id = $1', [caseId]);
    const told = JSON.stringify(rows).toLowerCase();
    for (const word of ['bewoner', 'wijkagent', 'aangebeld', 'stem', 'zesde', 'grens'])
      expect([word, told.includes(word)]).toEqual([word, false]);
    const events = await manager.query(
      'select kind, actor_id, data from event where subject_id = $1 order by id',
      [caseId],
    );
    expect(events.at(-1)).toEqual({ kind: 'case.erased', actor_id: null, data: {} });
  });

  it('starts again when a case is taken back and handed in once more', async () => {
    const { id: caseId } = await submitCase(cast);
    days(89);
    const { presenter } = clientsOf(testApp, cast.ids);
    const { body } = await presenter.call(caseRoutes.withdraw, { params: { caseId } });
    await presenter.call(caseRoutes.submit, { params: { caseId }, body: submission(body.revision) });
    days(2);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'submitted', kept: true });
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

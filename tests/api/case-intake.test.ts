import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CaseInput, caseRoutes } from '@leerkring/shared/contract/cases';
import type { CaseId, MeetingId } from '@leerkring/shared/contract/common';
import {
  buildGroup,
  type Cast,
  type CastRole,
  caseInput,
  clientsOf,
  draftCase,
  planMeeting,
  submission,
  submitCase,
} from '../support/build-groups.js';
import { collide, row } from '../support/collide.js';
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
    const edit = () => cast.clients.presenter.call(caseRoutes.change, { params: { caseId }, body });
    const answers = await collide(testApp, row('learning_case', caseId), [edit, edit, edit]);
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

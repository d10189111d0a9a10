import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { templateByKey } from '@leerkring/shared/agreements/all';
import { agreementRoutes } from '@leerkring/shared/contract/agreements';
import { CaseInput, caseRoutes } from '@leerkring/shared/contract/cases';
import { fileRoutes } from '@leerkring/shared/contract/files';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { libraryRoutes } from '@leerkring/shared/contract/library';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import { outcomeRoutes } from '@leerkring/shared/contract/outcomes';
import { threadRoutes } from '@leerkring/shared/contract/threads';
import { submissionFaults } from '@leerkring/shared/rules/case-submission';
import { findIdentifiers } from '@leerkring/shared/rules/identifiers';
import { covenantTexts, policeTexts } from '../../server/src/demonstration/agreement-texts.js';
import { cases, caseTexts } from '../../server/src/demonstration/cases.js';
import { groups } from '../../server/src/demonstration/groups.js';
import { libraryItemId } from '../../server/src/demonstration/library.js';
import { DEMONSTRATION_LOCK, loadDemonstration } from '../../server/src/demonstration/load-demonstration.js';
import { todaysMeetingId } from '../../server/src/demonstration/meetings.js';
import { people } from '../../server/src/demonstration/people.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { eventually } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';

let testApp: TestApp;
const reported: string[] = [];
const asking = `
  select count(*)::int as asked, count(*) filter (where wait_event_type = 'Lock')::int as waiting
  from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and query like '%try_advisory_xact_lock%'`;
const load = () => loadDemonstration(testApp.app, (line) => reported.push(line));
beforeAll(async () => {
  testApp = await startApp({ env: { DEMONSTRATION: 'true' } });
  await load();
  await testApp.app.get(Jobs).runDue('cases.erase');
});
afterAll(() => testApp.close());

const meetingsOf = async (person: keyof typeof people, group: keyof typeof groups = 'zuidwest') =>
  (await testApp.as(people[person]).call(meetingRoutes.list)).body.filter(
    ({ groupId }) => groupId === groups[group],
  );

describe('the demonstration', () => {
  it('offers its fifteen people to sign in as', async () => {
    const { body } = await testApp.anonymous.call(identityRoutes.waysToSignIn);
    expect(body.demonstrationPeople).toHaveLength(15);
  });

  it('has the four groups, with their members and Lotte as facilitator', async () => {
    const { body } = await testApp.as(people.dirk).call(groupRoutes.list);
    expect(Object.fromEntries(body.map(({ name, memberCount }) => [name, memberCount]))).toEqual({
      'Intervisie Wijk-GGD Zuidwest': 6,
      'Intervisie Wijk-GGD Noord-Oost': 5,
      "Startgroep nieuwe Wijk-GGD'ers": 4,
      'Leerkring beleidsadviseurs zorg & veiligheid': 10,
    });
    const { body: zuidwest } = await testApp
      .as(people.lotte)
      .call(groupRoutes.get, { params: { groupId: groups.zuidwest } });
    expect(zuidwest.myRole).toBe('facilitator');
  });

  it('gives the first group five meetings behind it, one in 25 minutes and two ahead', async () => {
    const meetings = await meetingsOf('marieke');
    expect(meetings.map(({ status }) => status)).toEqual([
      ...Array<string>(5).fill('ended'),
      ...Array<string>(3).fill('planned'),
    ]);
    expect(meetings[5]).toMatchObject({
      id: todaysMeetingId,
      startsAt: '2026-11-24T12:25:00.000Z',
      endsAt: '2026-11-24T14:25:00.000Z',
      methods: ['Vijfstappenmethode'],
      answers: { yes: 5, no: 0, maybe: 1 },
      myAnswer: 'yes',
    });
    // Tuesdays at half past one, in winter time and in summer time.
    const others = meetings.filter(({ id }) => id !== todaysMeetingId).map(({ startsAt }) => startsAt);
    expect(others).toContain('2026-11-03T12:30:00.000Z');
    expect(others).toContain('2026-09-15T11:30:00.000Z');
  });

  it('offers Marieke’s case for today, and the three cases to their group only', async () => {
    const { body } = await testApp
      .as(people.youssef)
      .call(meetingRoutes.get, { params: { meetingId: todaysMeetingId } });
    expect(body.offeredCases).toMatchObject([{ id: cases.saturdayNight, presenter: { id: people.marieke } }]);
    const listed = async (person: keyof typeof people) =>
      (await testApp.as(people[person]).call(caseRoutes.list)).body.length;
    expect(await listed('tamara')).toBe(3);
    for (const person of ['dirk', 'hanneke', 'wim', 'pieterJan'] as const)
      expect([person, await listed(person)]).toEqual([person, 0]);
  });

  it.each(Object.entries(caseTexts))('could have been handed in through the form: %s', (_, text) => {
    expect(CaseInput.parse(text)).toEqual(text);
    expect(submissionFaults(text)).toEqual([]);
    const hits = Object.values(text).flatMap((value) =>
      findIdentifiers(typeof value === 'string' ? value : ''),
    );
    expect(hits.filter(({ level }) => level !== 'tip')).toEqual([]);
  });

  it('still has the text of the case that was discussed last time', async () => {
    const { body } = await testApp
      .as(people.ruben)
      .call(caseRoutes.get, { params: { caseId: cases.closedDoor } });
    expect(body).toMatchObject({ status: 'discussed', eraseAt: '2026-12-03T12:30:00.000Z' });
    expect(body.situation).toContain('Ik ben in zes weken vijf keer aan de deur geweest.');
  });

  it('has two agreements of the policy advisers, one in review and one that was begun', async () => {
    const { body } = await testApp.as(people.wim).call(agreementRoutes.list);
    expect(body.map(({ state, lead, groupId, mayWrite }) => [state, lead.name, groupId, mayWrite])).toEqual([
      ['in-review', 'Rivierenstad', groups.advisers, true],
      ['concept', 'Sluiswijk', groups.advisers, true],
    ]);
    for (const person of ['marieke', 'dirk', 'nadia'] as const)
      expect([person, (await testApp.as(people[person]).call(agreementRoutes.list)).body]).toEqual([
        person,
        [],
      ]);
  });

  it('has words in each section that they were written for, and in no more', () => {
    for (const [key, texts] of [
      ['police-cooperation', policeTexts],
      ['consultation-covenant', covenantTexts],
    ] as const) {
      const numbers = templateByKey(key)?.sections.map(({ heading }) => heading.split(' ')[0] ?? '') ?? [];
      expect(Object.keys(texts).filter((number) => !numbers.includes(number))).toEqual([]);
      for (const number of Object.keys(texts))
        expect(numbers.filter((other) => other === number)).toHaveLength(1);
    }
  });

  it('has twelve documents in the library, for each step, beside the other kinds', async () => {
    const { body } = await testApp.as(people.dirk).call(libraryRoutes.list, { query: {} });
    const items = body.items.filter(({ group }) => group === null);
    const isDocument = ({ kind }: { kind: string }) => kind === 'example' || kind === 'guide';
    const documents = items.filter(isDocument);
    expect(documents).toHaveLength(12);
    expect(new Set(documents.map(({ stepKey }) => stepKey)).size).toBe(10);
    expect(new Set(documents.map(({ documentType }) => documentType)).size).toBe(12);
    expect(
      items
        .filter((item) => !isDocument(item))
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual([...['grant', 'podcast', 'practice', 'publication', 'talk-show']]);
  });

  it.each([
    ['covenant', ['odt', 'pdf']],
    ['contact-card', ['docx', 'pdf']],
  ])('has files that open in the library: of the %s as %j', async (key, formats) => {
    const dirk = testApp.as(people.dirk);
    const { body } = await dirk.call(libraryRoutes.get, { params: { itemId: libraryItemId(key) } });
    const files = body.versions[0]?.files ?? [];
    expect(files.map(({ extension }) => extension)).toEqual(formats);
    for (const { id, extension } of files) {
      const { status, file } = await dirk.call(fileRoutes.download, { params: { fileId: id } });
      const begin = extension === 'pdf' ? '%PDF-' : 'PK';
      expect([status, file?.toString('latin1', 0, begin.length)]).toEqual([200, begin]);
    }
  });

  it('has six threads of the network, and one that only its group reads', async () => {
    const listed = async (person: keyof typeof people) =>
      (await testApp.as(people[person]).call(threadRoutes.list, { query: {} })).body.threads;
    const ofNetwork = (await listed('dirk')).filter(({ group }) => group === null);
    expect(ofNetwork.map(({ step }) => step).toSorted()).toEqual([
      ...['commitment', 'cooperation', 'monitor', 'practise', 'privacy', 'set-up'],
    ]);
    const inGroup = async (person: keyof typeof people) =>
      (await listed(person)).flatMap(({ group }) => group?.id ?? []);
    expect([await inGroup('marieke'), await inGroup('dirk')]).toEqual([[groups.zuidwest], []]);
  });

  it('asks Marieke what she tried', async () => {
    const { body } = await testApp.as(people.marieke).call(outcomeRoutes.myActions);
    expect(body.map(({ text, dueOn }) => [text, dueOn]).toSorted()).toEqual([
      ['De teamchef vragen wie de belkaart beheert', null],
      ['Eén zaterdag niet opnemen en kijken wat er gebeurt', '2026-11-24'],
    ]);
  });
});

describe('a later start', () => {
  it('adds nothing while there is a meeting to join', async () => {
    reported.length = 0;
    await load();
    testApp.clock.advance({ hours: 2, minutes: 20 });
    await load();
    expect(reported).toEqual([]);
    expect(await meetingsOf('lotte')).toHaveLength(8);
  });

  it('plans one in 25 minutes when there is none any more, with the case that still waits', async () => {
    testApp.clock.advance({ hours: 72 });
    await load();
    await load();
    const meetings = await meetingsOf('lotte');
    expect(meetings).toHaveLength(9);
    expect(reported).toHaveLength(1);
    const fresh = meetings.find(({ startsAt }) => startsAt === '2026-11-27T14:45:00.000Z');
    expect(fresh).toMatchObject({ status: 'planned', answers: { yes: 5 } });
    const { body } = await testApp
      .as(people.anouk)
      .call(meetingRoutes.get, { params: { meetingId: fresh?.id ?? '' } });
    expect(body.offeredCases).toMatchObject([{ id: cases.saturdayNight }]);
  });

  it('plans one when three servers start at the same moment', async () => {
    testApp.clock.advance({ hours: 24 * 4 });
    const { manager } = testApp.app.get(Database);
    const loading = await manager.transaction(async (first) => {
      await first.query('select pg_advisory_xact_lock($1)', [DEMONSTRATION_LOCK]);
      const others = [load(), load(), load()];
      // In turns: a statement that waited would be given up on a slow machine, and the start of a process with it.
      await eventually(
        'the others ask, and wait in no statement',
        () => manager.query(asking),
        ([{ asked, waiting }]) => asked === 3 && waiting === 0,
      );
      return others;
    });
    await Promise.all(loading);
    expect(await meetingsOf('lotte')).toHaveLength(10);
  });
});

/** "Herken je een casus?" about the library: hidden at once with all that belongs to it, judged by a privacy officer. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CaseReportDecision, caseReportRoutes } from '@leerkring/shared/contract/case-reports';
import type { FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import { libraryRoutes } from '@leerkring/shared/contract/library';
import { publicLibraryRoutes } from '@leerkring/shared/contract/public-library';
import { ReportingLimits } from '../../server/src/modules/case-reports/reporting-limits.js';
import { LibraryTexts } from '../../server/src/modules/library/library-texts.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { insertPerson } from '../support/builders.js';
import { insertLibraryItem } from '../support/insert-library.js';
import {
  change,
  download,
  type LibraryPeople,
  libraryPeople,
  list,
  notices,
  read,
  reuse,
  shared,
} from '../support/library-stage.js';
import { SearchStage } from '../support/search-stage.js';
import type { TestClient } from '../support/test-client.js';
import { threadStage } from '../support/thread-stage.js';

let stage: SearchStage;
let people: LibraryPeople;
let officer: TestClient;
let word: string;
beforeAll(async () => {
  stage = await SearchStage.build();
  // Everybody comes from one network here; what that may is in case-reports.test.ts.
  jest.spyOn(stage.app.app.get(ReportingLimits), 'report').mockReturnValue(undefined);
  people = await libraryPeople(stage.app);
  officer = stage.app.as(await insertPerson(stage.app, { role: 'privacy-officer' }));
});
afterAll(() => stage.app.close());
beforeEach(async () => {
  // What strangers may hide in an hour fills again.
  stage.app.clock.advance({ hours: 1, minutes: 1 });
  word = stage.word();
  for (const { id } of await waiting()) await decide(id, 'noted');
});

const stranger = () => stage.app.anonymous;
const story = 'Dit gaat over mijn broer.';
const report = (address: string, client = stranger()) =>
  client.call(caseReportRoutes.report, { body: { address, story, contact: '' } });
const waiting = async () =>
  (await officer.call(caseReportRoutes.list)).body.filter(({ decided }) => decided === null);
const decide = (reportId: string, decision: CaseReportDecision) =>
  officer.call(caseReportRoutes.decide, { params: { reportId }, body: { decision } });
const decideFirst = async (decision: CaseReportDecision) => {
  const { status } = await decide((await waiting())[0]?.id ?? '', decision);
  expect(status).toBe(204);
};
/** Public, and with this word in its title and in its file. */
const publicItem = async () => {
  const given = { classification: 'public', title: `De bakker ${word}` } as const;
  const item = await shared(people.adviser, `Bij ${word} op de hoek`, given);
  await stage.app.app.get(LibraryTexts, { strict: false }).readDue();
  return item;
};
const fileOf = (item: LibraryItemView) => item.versions[0]?.files[0]?.id as FileId;
const fileText = (client: TestClient, item: LibraryItemView) =>
  client.call(libraryRoutes.fileText, { params: { itemId: item.id, fileId: fileOf(item) } });
const publicPage = (itemId: LibraryItemId) =>
  stranger().call(publicLibraryRoutes.get, { params: { itemId } });
/** Where somebody meets it, and whether they still do. */
const met = async (client: TestClient, item: LibraryItemView) => {
  await stage.keepUp();
  const query = { words: word };
  return {
    page: (await read(client, item.id)).status,
    file: (await download(client, fileOf(item))).status,
    words: (await fileText(client, item)).status,
    listed: (await list(client, query)).total,
    found: (await stage.ask(client, { text: word })).body.results.length,
    publicPage: (await publicPage(item.id)).status,
    publicFile: (
      await stranger().call(publicLibraryRoutes.file, {
        params: { itemId: item.id, fileId: fileOf(item) },
      })
    ).status,
    publicList: (await stranger().call(publicLibraryRoutes.list, { query })).body.total,
  };
};
const seen = { page: 200, file: 200, words: 200, listed: 1, found: 1 };
const unseen = { page: 404, file: 404, words: 404, listed: 0, found: 0 };
const open = { publicPage: 200, publicFile: 200, publicList: 1 };
const shut = { publicPage: 404, publicFile: 404, publicList: 0 };

describe('an item in which somebody without an account recognised a person', () => {
  it('is out of sight at once for everybody, its makers too, until it is put back', async () => {
    const item = await publicItem();
    expect(await met(people.neighbour, item)).toEqual({ ...seen, ...open });
    expect((await report(`https://leerkring.example/openbaar/${item.id}`)).status).toBe(204);
    for (const name of ['adviser', 'colleague', 'neighbour', 'moderator'] as const)
      expect([name, await met(people[name], item)]).toEqual([name, { ...unseen, ...shut }]);
    const answers = [
      await change(people.adviser, item, { title: 'Anders' }),
      await reuse(people.neighbour, item.id),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    await decideFirst('restored');
    for (const name of ['adviser', 'neighbour'] as const)
      expect([name, await met(people[name], item)]).toEqual([name, { ...seen, ...open }]);
    expect((await change(people.adviser, item, { title: 'Anders' })).status).toBe(200);
  });

  it('is on the list of the privacy officer, who looks into it and changes nothing of it', async () => {
    const item = await publicItem();
    await report(`/bibliotheek/${item.id}?van=mail`);
    const [first] = await waiting();
    expect(first).toMatchObject({
      ...{ story, by: null },
      about: {
        ...{ threadId: null, itemId: item.id, group: null, organisation: null, hidden: true },
        words: { title: item.title, posts: [item.description] },
      },
    });
    const { body } = await read(officer, item.id);
    const rights = { mayChange: false, mayReclassify: false, mayReuse: false, mayRemove: false };
    expect(body).toMatchObject({ hidden: true, ...rights });
    // No list and no search shows it to anybody.
    expect(await met(officer, item)).toEqual({ ...seen, listed: 0, found: 0, ...shut });
  });

  it('is gone for good when the officer says so, with its files; who made their own from it keeps that', async () => {
    const item = await publicItem();
    const { body: copy } = await reuse(people.neighbour, item.id);
    await report(`/bibliotheek/${item.id}`);
    await report(`/bibliotheek/${item.id}`);
    await decideFirst('removed');
    expect(await met(people.adviser, item)).toEqual({ ...unseen, ...shut });
    expect((await read(officer, item.id)).status).toBe(404);
    expect((await read(people.neighbour, copy.id)).body.basedOn).toMatchObject({ itemId: null });
    expect((await waiting()).map(({ about }) => about)).toEqual([null]);
    await decideFirst('removed');
  });

  it('waits for the last of those who recognised somebody in it', async () => {
    const item = await publicItem();
    await report(`/bibliotheek/${item.id}`);
    await report(`/bibliotheek/${item.id}`, people.neighbour);
    await decideFirst('noted');
    expect((await read(people.adviser, item.id)).status).toBe(404);
    await decideFirst('noted');
    expect((await read(people.adviser, item.id)).status).toBe(200);
  });

  it('is not hidden again after it was put back, until something of it changed', async () => {
    const item = await publicItem();
    const another = async () => {
      stage.app.clock.advance({ minutes: 1 });
      await report(`/bibliotheek/${item.id}`);
      return (await read(people.colleague, item.id)).status;
    };
    expect(await another()).toBe(404);
    await decideFirst('restored');
    expect(await another()).toBe(200);
    await change(people.adviser, item, { description: 'Wie belt wie, en wanneer' });
    expect(await another()).toBe(404);
  });

  it('says nothing of it beside a thread about it, and reminds nobody of it', async () => {
    const item = await shared(people.adviser, word, { reviewOn: '2020-01-01' });
    const { started, view } = threadStage(() => stage.cast);
    const threadId = await started('member', null, { subject: { kind: 'library-item', id: item.id } });
    const about = async () => (await view('member', threadId)).subject?.title ?? null;
    expect([await about(), (await notices(people.adviser)).length]).toEqual([item.title, 1]);
    await report(`/bibliotheek/${item.id}`);
    await stage.app.app.get(Jobs).runDue('library.reviews');
    expect([await about(), await notices(people.adviser)]).toEqual([null, []]);
    const told: unknown[] = await stage.app.app
      .get(Database)
      .manager.query('select from library_item where id = $1 and reminded_of is not null', [item.id]);
    expect(told).toEqual([]);
  });
});

describe('an item that is not for the privacy officer', () => {
  it('of a group is hidden as well, and its words are for that officer neither', async () => {
    const { groupId, ids, clients } = stage.cast;
    const { id } = await insertLibraryItem(stage.app, ids.member, groupId, { text: word });
    await report(`/bibliotheek/${id}`);
    for (const role of ['member', 'facilitator'] as const)
      expect((await read(clients[role], id)).status).toBe(404);
    expect((await waiting())[0]?.about).toMatchObject({
      ...{ itemId: id, group: { id: groupId }, hidden: true, words: null },
    });
    expect((await read(officer, id)).status).toBe(404);
    await decideFirst('restored');
    expect((await read(clients.guest, id)).status).toBe(200);
  });

  it('of an organisation is hidden as well, and says of which', async () => {
    const item = await shared(people.adviser, word, { classification: 'organisation' });
    await report(`/bibliotheek/${item.id}`);
    expect((await read(people.colleague, item.id)).status).toBe(404);
    expect((await waiting())[0]?.about).toMatchObject({
      ...{ group: null, organisation: item.organisation, hidden: true, words: null },
    });
    expect((await read(officer, item.id)).status).toBe(404);
    await decideFirst('restored');
    expect((await read(people.colleague, item.id)).status).toBe(200);
  });
});

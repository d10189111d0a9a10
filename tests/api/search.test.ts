import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { agreementRoutes } from '@leerkring/shared/contract/agreements';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { searchRoutes } from '@leerkring/shared/contract/search';
import { AgreementWritingService } from '../../server/src/modules/agreements/agreement-writing.service.js';
import { CaseRetentionService } from '../../server/src/modules/cases/case-retention.service.js';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import type { Source } from '../../server/src/modules/search/sources/source.js';
import { Sources } from '../../server/src/modules/search/sources/sources.js';
import { Database } from '../../server/src/platform/database/database.js';
import { type CastRole, castRoles, submitCase } from '../support/build-groups.js';
import { insertOrganisation, insertPerson } from '../support/builders.js';
import { SearchStage } from '../support/search-stage.js';

let stage: SearchStage;
let word: string;
beforeAll(async () => {
  stage = await SearchStage.build();
});
afterAll(() => stage.app.close());
beforeEach(() => {
  word = stage.word();
});

const manager = () => stage.app.app.get(Database).manager;
/** What a group wrote, in each of the ways in which it can. */
const inGroup = async (): Promise<void> => {
  await stage.agree(`Afspraak ${word}`);
  await stage.talk(`Hier: ${word}`);
  await stage.share(`Met een ${word} erin`);
  await stage.keepUp();
};
const kindsFound = async (role: CastRole, text: string) =>
  (await stage.search(role, { text })).results.map(({ kind }) => kind).sort();
/** How often each of these is there. */
const counted = (kinds: readonly string[]) =>
  [...new Set(kinds)].map((kind) => [kind, kinds.filter((other) => other === kind).length]).sort();
const numbers = (facet: readonly { value: string; count: number }[]) =>
  facet.map(({ value, count }) => [value, count]).sort();
/** The tables in which this stands, in whatever form. */
const tablesWith = async (words: string): Promise<string[]> => {
  const tables: { name: string }[] = await manager().query(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_name like 'search%'`,
  );
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const rows: unknown[] = await manager().query(
        `select from ${name} as one where position($1 in lower(one::text)) > 0`,
        [words],
      );
      return rows.length > 0 ? [name] : [];
    }),
  );
  return counts.flat().sort();
};

describe('whoever may read something', () => {
  /** One of each kind and for each circle of readers, with the same word in it; what some are called, by their id. */
  const everything = async (): Promise<Map<string, string>> => {
    const organisationId = await insertOrganisation(stage.app, { name: `Gemeente ${word}` });
    await insertPerson(stage.app, { familyName: `van ${word}`, organisationId });
    await manager().query('update intervision_group set purpose = $2 where id = $1', [
      stage.cast.groupId,
      `Over ${word}`,
    ]);
    await manager().query(
      `insert into meeting select gen_random_uuid(), $1, now(), now() + interval '1 hour', 'Europe/Amsterdam', 'on-site',
         null, $2, $3, '[{"kind":"case","methodKey":"five-step","caseId":null}]', 'planned', 0`,
      [stage.cast.groupId, `Zaal ${word}`, stage.cast.ids.facilitator],
    );
    await stage.agree(`Afspraak over ${word}`);
    await submitCase(stage.cast, { situation: `Bewoner A. houdt een ${word}.` });
    const made = new Map([
      [await stage.talk(`Hier: ${word}`), 'thread of the group'],
      [await stage.talk(`Wie kent ${word}?`, null), 'thread of the network'],
      [await stage.share(`Met een ${word} erin`, { year: yearOfTheGroup }), 'item of the group'],
      [await stage.share(`Voor allen: ${word}`, { classification: 'network' }), 'item of the network'],
      [await stage.share(`Intern: ${word}`, { classification: 'organisation' }), 'item of the organisation'],
    ]);
    await stage.keepUp();
    return made;
  };
  /** Of nothing else. */
  const yearOfTheGroup = 1987;
  const network = ['item of the network', 'organisation', 'person', 'thread of the network'];
  const roster = ['group', 'meeting', ...network];
  const inside = ['agreement', 'item of the group', 'thread of the group', ...roster];

  it('finds it, and nobody else does: not as a result, not as a number, not in a filter', async () => {
    const made = await everything();
    const expected: Partial<Record<CastRole, string[]>> = {
      ...{ stranger: network, formerMember: network, expiredGuest: network, moderator: roster },
      ...{ facilitator: inside, guest: inside, observer: inside },
      member: [...inside, 'item of the organisation'],
      presenter: ['case', ...inside],
    };
    for (const role of castRoles) {
      const { status, body } = await stage.ask(stage.cast.clients[role], { text: word });
      if (role === 'anonymous') expect(status).toBe(401);
      else {
        const names = body.results.map(({ id, kind }) => made.get(id) ?? kind).sort();
        expect([role, names, body.total]).toEqual([role, expected[role]?.toSorted(), names.length]);
        expect(numbers(body.facets.kinds)).toEqual(counted(body.results.map(({ kind }) => kind)));
        expect(body.facets.years.some(({ value }) => value === `${yearOfTheGroup}`)).toBe(
          names.includes('item of the group'),
        );
        const quick = await stage.cast.clients[role].call(searchRoutes.quick, { query: { text: word } });
        expect([quick.body.total, quick.body.results]).toEqual([names.length, body.results.slice(0, 8)]);
      }
    }
  });

  it('finds what is for an organisation as one of its people, also outside the group that it came from', async () => {
    await stage.anotherGroup();
    const id = await stage.share(`Intern: ${word}`, { classification: 'organisation' });
    await stage.keepUp();
    const { ids } = stage.cast;
    await manager().query(
      'update person set organisation_id = (select organisation_id from person where id = $2) where id = $1',
      [ids.stranger, ids.member],
    );
    expect([await stage.found('stranger', word), await stage.found('facilitator', word)]).toEqual([
      [`library-item ${id}`],
      [],
    ]);
  });

  it('finds what a group wrote after accepting the ground rules, and not before', async () => {
    await stage.anotherGroup();
    await inGroup();
    await manager().query('delete from pledge_acceptance where person_id = $1', [stage.cast.ids.guest]);
    expect([await kindsFound('guest', word), await kindsFound('member', word)]).toEqual([
      [],
      ['agreement', 'library-item', 'thread'],
    ]);
  });

  it('finds nothing of a group any more from the moment on that they are out of it', async () => {
    await stage.anotherGroup();
    await inGroup();
    expect(await kindsFound('member', word)).toEqual(['agreement', 'library-item', 'thread']);
    await stage.cast.clients.facilitator.call(groupRoutes.removeMember, {
      params: { groupId: stage.cast.groupId, personId: stage.cast.ids.member },
    });
    expect(await stage.search('member', { text: word })).toMatchObject({
      total: 0,
      results: [],
      corrected: null,
    });
  });

  it('is the only one to whom a word of it is proposed', async () => {
    await stage.anotherGroup();
    await inGroup();
    const typed = word.replace(/(.)(.)$/, '$2$1');
    expect(await stage.search('member', { text: typed })).toMatchObject({ corrected: word, total: 3 });
    for (const role of ['stranger', 'formerMember', 'moderator'] as const)
      expect(await stage.search(role, { text: typed })).toMatchObject({
        corrected: null,
        total: 0,
        someWords: false,
      });
  });

  it('finds a case of their own as a draft and after leaving the group, without what it did to them', async () => {
    await stage.anotherGroup();
    const { id } = await submitCase(stage.cast, {
      situation: `Een ${word}.`,
      whatTouchesMe: `Het${word}gevoel`,
      withheldOutcome: `De${word}afloop`,
    });
    await stage.keepUp();
    await manager().query('update membership set left_at = now() where person_id = $1', [
      stage.cast.ids.presenter,
    ]);
    expect(await stage.found('presenter', word)).toEqual([`case ${id}`]);
    expect([await tablesWith(`het${word}gevoel`), await tablesWith(`de${word}afloop`)]).toEqual([[], []]);
  });
});

describe('what is erased', () => {
  beforeAll(async () => {
    await stage.anotherGroup();
  });

  it('takes its entry and its words along at once: a case by its presenter or by its term', async () => {
    const [first, second] = [
      await submitCase(stage.cast, { situation: `Een ${word}` }),
      await submitCase(stage.cast, { situation: `Nog een ${word}` }),
    ];
    await stage.keepUp();
    expect(await tablesWith(word)).toEqual(['search_entry', 'search_word']);
    await stage.cast.clients.presenter.call(caseRoutes.erase, { params: { caseId: first.id } });
    expect(await stage.found('presenter', word)).toEqual([`case ${second.id}`]);
    const later = new Date(stage.app.clock.now().getTime() + 4_000 * 86_400_000);
    await stage.app.app.get(CaseRetentionService, { strict: false }).eraseDue(later);
    expect(await tablesWith(word)).toEqual([]);
    await stage.keepUp();
    expect(await tablesWith(word)).toEqual([]);
  });

  it('takes its entry along: an agreement, and before it the text of one', async () => {
    const agreement = await stage.agree('Wie belt wie');
    await stage.write(agreement.documentId, `Bij een ${word} bel je.`);
    await stage.keepUp();
    expect(await stage.found('member', word)).toEqual([`agreement ${agreement.id}`]);
    const now = stage.app.clock.now();
    await manager().query('update document set erase_at = $2 where id = $1', [agreement.documentId, now]);
    await stage.app.app.get(DocumentsService, { strict: false }).eraseDue(now);
    expect(await tablesWith(word)).toEqual([]);
    await stage.keepUp();
    expect(await stage.found('member', 'belt wie')).toContain(`agreement ${agreement.id}`);
    await manager().query('update agreement set erase_at = $2 where id = $1', [agreement.id, now]);
    await stage.app.app.get(AgreementWritingService, { strict: false }).eraseDue(now);
    expect(await stage.found('member', 'belt wie')).not.toContain(`agreement ${agreement.id}`);
  });

  it('does not come back when its entry was being made at that moment', async () => {
    const { id } = await submitCase(stage.cast, { situation: `Een ${word}` });
    const erasing = manager().connection.createQueryRunner();
    await erasing.startTransaction();
    await erasing.query(`update learning_case set status = 'erased', situation = '' where id = $1`, [id]);
    // It waits for the lock that the erasing holds, and then reads what there is now.
    const keeping = stage.keepUp();
    await erasing.commitTransaction();
    await erasing.release();
    await keeping;
    expect(await tablesWith(word)).toEqual([]);
  });
});

describe('what changes', () => {
  beforeAll(async () => {
    await stage.anotherGroup();
  });

  it('is found by what it says now: a title, and a text that people write in', async () => {
    const { id, documentId } = await stage.agree(`Eerst ${word}`);
    await stage.keepUp();
    await stage.cast.clients.member.call(agreementRoutes.change, {
      params: { agreementId: id },
      body: { revision: 0, title: 'Daarna anders' },
    });
    await stage.write(documentId, 'Met een hondenuitlaatservice. ');
    await stage.keepUp();
    expect([await stage.found('member', word), await stage.found('member', 'hondenuitlaat')]).toEqual([
      [],
      [`agreement ${id}`],
    ]);
    expect(await tablesWith(word)).toEqual([]);
  });

  it('is out of what others find at once: a post that is taken away, an item that is for fewer', async () => {
    const threadId = await stage.talk(`Wie kent ${word}?`, null);
    const itemId = await stage.share(`Voor allen: ${word}`, { classification: 'network' });
    await stage.keepUp();
    expect(await kindsFound('stranger', word)).toEqual(['library-item', 'thread']);
    await manager().query('update post set hidden_at = now() where thread_id = $1 and number = 2', [
      threadId,
    ]);
    await manager().query(`update library_item set classification = 'group', group_id = $2 where id = $1`, [
      itemId,
      stage.cast.groupId,
    ]);
    expect([await kindsFound('stranger', word), await tablesWith(word)]).toEqual([[], []]);
    await stage.keepUp();
    expect([await kindsFound('stranger', word), await stage.found('guest', word)]).toEqual([
      [],
      [`library-item ${itemId}`],
    ]);
  });

  it('is found anew where its name stands: people by the name of their organisation', async () => {
    const organisationId = await insertOrganisation(stage.app);
    const personId = await insertPerson(stage.app, { organisationId });
    await stage.keepUp();
    await manager().query('update organisation set name = $2 where id = $1', [
      organisationId,
      `Gemeente ${word}`,
    ]);
    await stage.keepUp();
    expect((await stage.found('stranger', word)).sort()).toEqual([
      `organisation ${organisationId}`,
      `person ${personId}`,
    ]);
    await manager().query('update person set closed_at = now() where id = $1', [personId]);
    await stage.keepUp();
    expect(await stage.found('stranger', word)).toEqual([`organisation ${organisationId}`]);
  });

  it('is read once, however often it changed since', async () => {
    const { id } = await stage.agree(`Vaak ${word}`);
    await stage.keepUp();
    const source = stage.app.app.get(Sources, { strict: false }).all.find(({ kind }) => kind === 'agreement');
    const read = jest.spyOn(source as Source, 'read');
    await manager().query(
      `insert into search_change (kind, subject_id) select 'agreement', $1 from generate_series(1, 1000)`,
      [id],
    );
    await stage.index.catchUp();
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('is the same when all of it is made anew', async () => {
    await stage.agree(`Afspraak ${word}`);
    await stage.keepUp();
    const rows = () =>
      manager().query(
        'select kind, subject_id, audience, title, body, terms from search_entry order by kind, subject_id',
      );
    const words = () => manager().query('select * from search_word order by word');
    const before = [await rows(), await words()];
    await stage.index.rebuild();
    expect([await rows(), await words()]).toEqual(before);
    expect(await manager().query('select count(*)::int as left from search_change')).toEqual([{ left: 0 }]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agreementRoutes } from '@leerkring/shared/contract/agreements';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { OrganisationId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { type SearchAnswer, type SearchKind, searchRoutes } from '@leerkring/shared/contract/search';
import { AgreementWritingService } from '../../server/src/modules/agreements/agreement-writing.service.js';
import { CaseRetentionService } from '../../server/src/modules/cases/case-retention.service.js';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { SearchIndex } from '../../server/src/modules/search/search-index.js';
import { Database } from '../../server/src/platform/database/database.js';
import { buildGroup, type Cast, type CastRole, castRoles, submitCase } from '../support/build-groups.js';
import { insertOrganisation, insertPerson } from '../support/builders.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';
import { TextClient } from '../support/text-client.js';

let testApp: TestApp;
let cast: Cast;
let word: string;
let made = 0;
beforeAll(async () => {
  testApp = await startApp();
  cast = await buildGroup(testApp);
});
afterAll(() => testApp.close());
// Each test looks for a word that no other test wrote, or anything like it.
beforeEach(() => {
  made += 1;
  word = [made, made * 5 + 3, made * 7 + 5, (made >> 4) + 9].map((at) => syllables[at % syllables.length]).join('');
});
const syllables = 'bam dop fik gul hem jas kor lip mug nel pat rus sov tik wam zor'.split(' ');

const manager = () => testApp.app.get(Database).manager;
const index = () => testApp.app.get(SearchIndex, { strict: false });
const keepUp = () => index().noticeWriting();
type Query = Parameters<typeof ask>[1];
const ask = (
  client: TestClient,
  query: {
    text?: string;
    kind?: SearchKind;
    year?: string;
    page?: string;
    organisationId?: string;
    personId?: string;
    literally?: 'yes' | 'no';
  },
) => client.call(searchRoutes.search, { query });
const search = async (role: CastRole, query: Query): Promise<SearchAnswer> => {
  const { status, body } = await ask(cast.clients[role], query);
  if (status !== 200) throw new Error(`searching was answered with ${status}`);
  return body;
};
const found = async (role: CastRole, text: string) =>
  (await search(role, { text })).results.map(({ kind, id }) => `${kind} ${id}`);
const kindsFound = async (role: CastRole, text: string) =>
  (await search(role, { text })).results.map(({ kind }) => kind).sort();
const agree = async (title: string, role: CastRole = 'member') => {
  const { body } = await cast.clients[role].call(agreementRoutes.create, {
    params: { groupId: cast.groupId },
    body: { title, templateKey: 'blank' },
  });
  return body;
};
const write = async (documentId: Parameters<typeof TextClient.open>[1], text: string) => {
  const client = await TextClient.open(await cast.clients.member.socket(), documentId);
  client.type(text);
  await client.saved();
  client.disconnect();
};
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
  /** One of each kind, with the same word in it. */
  const everything = async () => {
    const organisationId = await insertOrganisation(testApp, { name: `Gemeente ${word}` });
    await insertPerson(testApp, { familyName: `van ${word}`, organisationId });
    await manager().query('update intervision_group set purpose = $2 where id = $1', [
      cast.groupId,
      `Over ${word}`,
    ]);
    await manager().query(
      `insert into meeting select gen_random_uuid(), $1, now(), now() + interval '1 hour', 'Europe/Amsterdam', 'on-site',
         null, $2, $3, '[{"kind":"case","methodKey":"five-step","caseId":null}]', 'planned', 0`,
      [cast.groupId, `Zaal ${word}`, cast.ids.facilitator],
    );
    await agree(`Afspraak over ${word}`);
    await submitCase(cast, { situation: `Bewoner A. houdt een ${word}.` });
    await keepUp();
  };
  const network: SearchKind[] = ['organisation', 'person'];
  const roster: SearchKind[] = ['group', 'meeting', ...network];
  const inside: SearchKind[] = ['agreement', ...roster];

  it('finds it, and nobody else does: not as a result, not as a number, not in a filter', async () => {
    await everything();
    const expected: Partial<Record<CastRole, SearchKind[]>> = {
      ...{ stranger: network, formerMember: network, expiredGuest: network, moderator: roster },
      ...{ facilitator: inside, member: inside, guest: inside, observer: inside },
      presenter: ['agreement', 'case', ...roster],
    };
    for (const role of castRoles) {
      const { status, body } = await ask(cast.clients[role], { text: word });
      if (role === 'anonymous') expect(status).toBe(401);
      else {
        const kinds = body.results.map(({ kind }) => kind).sort();
        expect([role, kinds, body.total]).toEqual([role, expected[role], kinds.length]);
        expect(body.facets.kinds.map(({ value, count }) => [value, count]).sort()).toEqual(
          kinds.map((kind) => [kind, 1]),
        );
        const quick = await cast.clients[role].call(searchRoutes.quick, { query: { text: word } });
        expect([quick.body.total, quick.body.results.map(({ kind }) => kind).sort()]).toEqual([
          kinds.length,
          kinds,
        ]);
      }
    }
  });

  it('finds what a group wrote after accepting the ground rules, and not before', async () => {
    cast = await buildGroup(testApp);
    const { id } = await agree(`Afspraak ${word}`);
    await keepUp();
    await manager().query('delete from pledge_acceptance where person_id = $1', [cast.ids.guest]);
    expect([await found('guest', word), await found('member', word)]).toEqual([[], [`agreement ${id}`]]);
  });

  it('finds nothing of a group any more from the moment on that they are out of it', async () => {
    cast = await buildGroup(testApp);
    await agree(`Afspraak ${word}`);
    await keepUp();
    expect(await kindsFound('member', word)).toEqual(['agreement']);
    await cast.clients.facilitator.call(groupRoutes.removeMember, {
      params: { groupId: cast.groupId, personId: cast.ids.member },
    });
    expect(await search('member', { text: word })).toMatchObject({ total: 0, results: [], corrected: null });
  });

  it('is the only one to whom a word of it is proposed', async () => {
    cast = await buildGroup(testApp);
    await agree(`Afspraak over ${word}`);
    await keepUp();
    const typed = word.replace(/(.)(.)$/, '$2$1');
    expect(await search('member', { text: typed })).toMatchObject({ corrected: word, total: 1 });
    for (const role of ['stranger', 'formerMember', 'moderator'] as const)
      expect(await search(role, { text: typed })).toMatchObject({
        corrected: null,
        total: 0,
        someWords: false,
      });
  });

  it('finds a case of their own as a draft and after leaving the group, without what it did to them', async () => {
    cast = await buildGroup(testApp);
    const { id } = await submitCase(cast, {
      situation: `Een ${word}.`,
      whatTouchesMe: `Het${word}gevoel`,
      withheldOutcome: `De${word}afloop`,
    });
    await keepUp();
    await manager().query('update membership set left_at = now() where person_id = $1', [cast.ids.presenter]);
    expect(await found('presenter', word)).toEqual([`case ${id}`]);
    expect([await tablesWith(`het${word}gevoel`), await tablesWith(`de${word}afloop`)]).toEqual([[], []]);
  });
});

describe('what is erased', () => {
  beforeAll(async () => {
    cast = await buildGroup(testApp);
  });

  it('takes its entry and its words along at once: a case by its presenter or by its term', async () => {
    const [first, second] = [
      await submitCase(cast, { situation: `Een ${word}` }),
      await submitCase(cast, { situation: `Nog een ${word}` }),
    ];
    await keepUp();
    expect(await tablesWith(word)).toEqual(['search_entry', 'search_word']);
    await cast.clients.presenter.call(caseRoutes.erase, { params: { caseId: first.id } });
    expect(await found('presenter', word)).toEqual([`case ${second.id}`]);
    const later = new Date(testApp.clock.now().getTime() + 4_000 * 86_400_000);
    await testApp.app.get(CaseRetentionService, { strict: false }).eraseDue(later);
    expect(await tablesWith(word)).toEqual([]);
    await keepUp();
    expect(await tablesWith(word)).toEqual([]);
  });

  it('takes its entry along: an agreement, and before it the text of one', async () => {
    const agreement = await agree('Wie belt wie');
    await write(agreement.documentId, `Bij een ${word} bel je.`);
    await keepUp();
    expect(await found('member', word)).toEqual([`agreement ${agreement.id}`]);
    const now = testApp.clock.now();
    await manager().query('update document set erase_at = $2 where id = $1', [agreement.documentId, now]);
    await testApp.app.get(DocumentsService, { strict: false }).eraseDue(now);
    expect(await tablesWith(word)).toEqual([]);
    await keepUp();
    expect(await found('member', 'belt wie')).toContain(`agreement ${agreement.id}`);
    await manager().query('update agreement set erase_at = $2 where id = $1', [agreement.id, now]);
    await testApp.app.get(AgreementWritingService, { strict: false }).eraseDue(now);
    expect(await found('member', 'belt wie')).not.toContain(`agreement ${agreement.id}`);
  });

  it('does not come back when its entry was being made at that moment', async () => {
    const { id } = await submitCase(cast, { situation: `Een ${word}` });
    const erasing = manager().connection.createQueryRunner();
    await erasing.startTransaction();
    await erasing.query(`update learning_case set status = 'erased', situation = '' where id = $1`, [id]);
    // It waits for the lock that the erasing holds, and then reads what there is now.
    const keeping = keepUp();
    await erasing.commitTransaction();
    await erasing.release();
    await keeping;
    expect(await tablesWith(word)).toEqual([]);
  });
});

describe('what changes', () => {
  beforeAll(async () => {
    cast = await buildGroup(testApp);
  });

  it('is found by what it says now: a title, and a text that people write in', async () => {
    const { id, documentId } = await agree(`Eerst ${word}`);
    await keepUp();
    await cast.clients.member.call(agreementRoutes.change, {
      params: { agreementId: id },
      body: { revision: 0, title: 'Daarna anders' },
    });
    await write(documentId, 'Met een hondenuitlaatservice. ');
    await keepUp();
    expect([await found('member', word), await found('member', 'hondenuitlaat')]).toEqual([
      [],
      [`agreement ${id}`],
    ]);
    expect(await tablesWith(word)).toEqual([]);
  });

  it('is found anew where its name stands: people by the name of their organisation', async () => {
    const organisationId = await insertOrganisation(testApp);
    const personId = await insertPerson(testApp, { organisationId });
    await keepUp();
    await manager().query('update organisation set name = $2 where id = $1', [
      organisationId,
      `Gemeente ${word}`,
    ]);
    await keepUp();
    expect((await found('stranger', word)).sort()).toEqual([
      `organisation ${organisationId}`,
      `person ${personId}`,
    ]);
    await manager().query('update person set closed_at = now() where id = $1', [personId]);
    await keepUp();
    expect(await found('stranger', word)).toEqual([`organisation ${organisationId}`]);
  });

  it('is the same when all of it is made anew', async () => {
    await agree(`Afspraak ${word}`);
    await keepUp();
    const rows = () =>
      manager().query(
        'select kind, subject_id, audience, title, body, terms from search_entry order by kind, subject_id',
      );
    const words = () => manager().query('select * from search_word order by word');
    const before = [await rows(), await words()];
    await index().rebuild();
    expect([await rows(), await words()]).toEqual(before);
    expect(await manager().query('select count(*)::int as left from search_change')).toEqual([{ left: 0 }]);
  });
});

describe('a question', () => {
  beforeAll(async () => {
    cast = await buildGroup(testApp);
  });

  const about = async (...titles: string[]) => {
    const agreements = [];
    for (const title of titles) agreements.push(await agree(title));
    await keepUp();
    return agreements.map(({ id }) => `agreement ${id}`);
  };
  /** Only in what this test wrote. */
  const among = async (ids: string[], text: string) =>
    (await found('member', text)).filter((id) => ids.includes(id));

  it('is answered in the forms, parts, names and spellings of Dutch', async () => {
    const ids = await about(
      'Voorbereiding van de casusbespreking',
      'Ondersteuning bij onbegrepen gedrag',
      'Cliënten en de geestelijke gezondheidszorg',
      'Het raadsvoorstel is besproken',
    );
    const [meeting, behaviour, care, council] = ids;
    const asked: [string, (string | undefined)[]][] = [
      ['bespreking', [meeting, council]],
      ['bespreken', [meeting, council]],
      ['voorbereidingen casus', [meeting]],
      ['verward gedrag', [behaviour]],
      ['clienten ggz', [care]],
      ['voorstel raad', [council]],
      ['raadsvoorst', [council]],
      ['"geestelijke gezondheidszorg"', [care]],
      ['"gezondheidszorg geestelijke"', []],
    ];
    for (const [text, expected] of asked)
      expect([text, (await among(ids, text)).sort()]).toEqual([text, [...expected].sort()]);
    const [first] = await among(ids, 'raadsvoorstel besproken');
    expect(first).toBe(council);
  });

  it('with a slip is answered with what was meant, and as it stands when that is asked', async () => {
    await about(`Verdeling van ${word}geld`);
    const text = `${word}gelt`;
    expect(await search('member', { text })).toMatchObject({ corrected: `${word}geld`, total: 1 });
    expect(await search('member', { text, literally: 'yes' })).toMatchObject({ corrected: null, total: 0 });
  });

  it('of which nothing has all of the words is answered with what has some', async () => {
    await about(`Alles over ${word}een`, `Alles over ${word}twee`);
    const answer = await search('member', { text: `${word}een ${word}twee` });
    expect(answer).toMatchObject({ someWords: true, total: 2, corrected: null });
  });

  it('that a filter leaves without an answer is not answered with something else', async () => {
    await about(`Alles over ${word}`);
    const answer = await search('member', { text: word, kind: 'meeting' });
    expect(answer).toMatchObject({ total: 0, corrected: null, someWords: false });
    expect(answer.facets.kinds).toEqual([{ value: 'agreement', count: 1 }]);
  });

  it('shows where its words stand', async () => {
    const { documentId } = await agree('Wie belt wie');
    await write(documentId, `De gemeenten bellen bij een ${word}. `);
    await keepUp();
    const { results } = await search('member', { text: `${word} gemeente` });
    const marked = results[0]?.snippet.filter((piece) => piece.marked).map(({ text }) => text);
    expect(marked).toEqual(['gemeenten', word]);
    expect(results[0]?.group?.name).toBe('Een groep');
  });

  it('can be narrowed to a kind, an organisation, a year and a person, with what each would give', async () => {
    cast = await buildGroup(testApp);
    await about(`Een ${word}`, `Nog een ${word}`);
    const { facets, results } = await search('member', { text: word });
    const year = String(testApp.clock.now().getFullYear());
    const lead = results[0]?.organisation as { id: OrganisationId; name: string };
    expect(facets).toEqual({
      kinds: [{ value: 'agreement', count: 2 }],
      organisations: [{ value: lead.id, name: lead.name, count: 2 }],
      years: [{ value: year, count: 2 }],
    });
    const total = async (query: Query) => (await search('member', { text: word, ...query })).total;
    const elsewhere = await insertOrganisation(testApp);
    expect([
      await total({ kind: 'agreement', year, organisationId: lead.id }),
      await total({ organisationId: elsewhere }),
      await total({ year: '1999' }),
      await total({ personId: cast.ids.member }),
      await total({ personId: cast.ids.presenter }),
    ]).toEqual([2, 0, 0, 2, 0]);
    const ofMember = await search('member', { personId: cast.ids.member });
    expect(ofMember.personName).toMatch(/^Kim de Vries/);
    expect(ofMember.results.map(({ kind }) => kind)).toEqual(['agreement', 'agreement', 'person']);
  });

  it('with more answers than a page is answered page by page, each once', async () => {
    const all = await about(...Array.from({ length: 23 }, (_, number) => `Deel ${number} van ${word}`));
    const pages = [await search('member', { text: word }), await search('member', { text: word, page: '2' })];
    expect(pages.map(({ total, results }) => [total, results.length])).toEqual([
      [23, 20],
      [23, 3],
    ]);
    expect(new Set(pages.flatMap(({ results }) => results.map(({ id }) => `agreement ${id}`)))).toEqual(
      new Set(all),
    );
  });

  it('of signs is no fault', async () => {
    const signs = [
      '(((((',
      '.*',
      "'",
      '\\',
      ':* & | !',
      '"',
      '%',
      '\u0000',
      '🙂',
      '<b>',
      'de het een',
      'a'.repeat(200),
    ];
    for (const text of signs) {
      const { status, body } = await ask(cast.clients.member, { text });
      expect([text, status, body.total]).toEqual([text, 200, 0]);
    }
  });

  it('that is too long, or asks for what there is not, is refused', async () => {
    const statuses = await Promise.all(
      [{ text: 'a'.repeat(201) }, { kind: 'secret' as SearchKind }, { page: '51' }, { year: '26' }].map(
        async (query) => (await ask(cast.clients.member, query)).status,
      ),
    );
    expect(statuses).toEqual([400, 400, 400, 400]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OrganisationId } from '@leerkring/shared/contract/common';
import type { SearchKind } from '@leerkring/shared/contract/search';
import { Database } from '../../server/src/platform/database/database.js';
import { insertOrganisation } from '../support/builders.js';
import { type Query, SearchStage } from '../support/search-stage.js';

let stage: SearchStage;
let word: string;
beforeAll(async () => {
  stage = await SearchStage.build();
});
afterAll(() => stage.app.close());
beforeEach(() => {
  word = stage.word();
});

describe('a question', () => {
  const about = async (...titles: string[]) => {
    const agreements = [];
    for (const title of titles) agreements.push(await stage.agree(title));
    await stage.keepUp();
    return agreements.map(({ id }) => `agreement ${id}`);
  };
  /** Only in what this test wrote. */
  const among = async (ids: string[], text: string) =>
    (await stage.found('member', text)).filter((id) => ids.includes(id));

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
    expect(await stage.search('member', { text })).toMatchObject({ corrected: `${word}geld`, total: 1 });
    expect(await stage.search('member', { text, literally: 'yes' })).toMatchObject({
      corrected: null,
      total: 0,
    });
  });

  it('with a slip in a word that stands nowhere as a whole is answered with its parts', async () => {
    const ids = await about(`Het ${word}geld voor de wijk`);
    const answer = await stage.search('member', { text: `wijk${word}gelt` });
    expect(answer.corrected).toBe(`wijk${word}geld`);
    expect(answer.results.map(({ id }) => `agreement ${id}`)).toEqual(ids);
  });

  it('of which nothing has all of the words is answered with what has some', async () => {
    await about(`Alles over ${word}een`, `Alles over ${word}twee`);
    const answer = await stage.search('member', { text: `${word}een ${word}twee` });
    expect(answer).toMatchObject({ someWords: true, total: 2, corrected: null });
  });

  it('with a word that hardly anything has is answered with it first, then with what lies near', async () => {
    const ids = await about(`Alles over zorg${word}`, `De zorg voor een ${word}`, `Zonder ${word}`);
    expect(await among(ids, `zorg${word}`)).toEqual(ids);
    const near = await stage.search('member', { text: `wandel${word}` });
    expect(near).toMatchObject({ someWords: true, corrected: null });
    expect(near.results.map(({ id }) => `agreement ${id}`).sort()).toEqual(ids.toSorted());
    // What stands between quotes must stand there so.
    expect(await stage.found('member', `"wandel${word}"`)).toEqual([]);
  });

  it('is answered with a longer word that ends with the one that was typed', async () => {
    const ids = await about(`Over de zorg${word}`, `Over de pin${word}`);
    // The other is not put together with a word that anybody knows.
    expect(await stage.found('member', word)).toEqual(ids.slice(0, 1));
  });

  it('with a verb finds it parted by “te”', async () => {
    const ids = await about(`Een avond mee te ${word}en`);
    expect(await among(ids, `mee${word}en`)).toEqual(ids);
    expect(await stage.search('member', { text: `mee${word}en` })).toMatchObject({
      someWords: false,
      total: 1,
    });
  });

  it('to which more is an answer than is ranked begins with what has the word in its title', async () => {
    const common = `${word}veel`;
    const old = await stage.agree(`Alles over ${common}`);
    const rare = await stage.agree(`Alles over ${word}zelden`);
    await stage.keepUp();
    await stage.app.app.get(Database).manager.query(
      `insert into search_entry (kind, subject_id, audience, title, body, terms, themes, people, at)
       select 'agreement', gen_random_uuid(), 'network', 'Verslag', $1, array_to_tsvector(array['=' || $1]), '{}', '{}',
         now() + interval '1 year' from generate_series(1, 3000)`,
      [common],
    );
    const answer = await stage.search('member', { text: common });
    expect([answer.total, answer.results[0]?.id]).toEqual([3001, old.id]);
    // What so many have is not looked for by itself, only weighed.
    const some = await stage.search('member', { text: `${common} ${word}zelden` });
    expect([some.someWords, some.total, some.results[0]?.id]).toEqual([true, 1, rare.id]);
  });

  it('that a filter leaves without an answer is not answered with something else', async () => {
    await about(`Alles over ${word}`);
    const answer = await stage.search('member', { text: word, kind: 'meeting' });
    expect(answer).toMatchObject({ total: 0, corrected: null, someWords: false });
    expect(answer.facets.kinds).toEqual([{ value: 'agreement', count: 1 }]);
  });

  it('shows where its words stand', async () => {
    const { documentId } = await stage.agree('Wie belt wie');
    await stage.write(documentId, `De gemeenten bellen bij een ${word}. `);
    await stage.keepUp();
    const { results } = await stage.search('member', { text: `${word} gemeente` });
    const marked = results[0]?.snippet.filter((piece) => piece.marked).map(({ text }) => text);
    expect(marked).toEqual(['gemeenten', word]);
    expect(results[0]?.group?.name).toBe('Een groep');
  });

  it('can be narrowed to a kind, an organisation, a year and a person, with what each would give', async () => {
    await stage.anotherGroup();
    await about(`Een ${word}`, `Nog een ${word}`);
    const { facets, results } = await stage.search('member', { text: word });
    const year = String(stage.app.clock.now().getFullYear());
    const lead = results[0]?.organisation as { id: OrganisationId; name: string };
    expect(facets).toEqual({
      kinds: [{ value: 'agreement', count: 2 }],
      themes: [],
      steps: [],
      organisations: [{ value: lead.id, name: lead.name, count: 2 }],
      years: [{ value: year, count: 2 }],
    });
    const total = async (query: Query) => (await stage.search('member', { text: word, ...query })).total;
    const elsewhere = await insertOrganisation(stage.app);
    expect([
      await total({ kind: 'agreement', year, organisationId: lead.id }),
      await total({ organisationId: elsewhere }),
      await total({ year: '1999' }),
      await total({ personId: stage.cast.ids.member }),
      await total({ personId: stage.cast.ids.presenter }),
    ]).toEqual([2, 0, 0, 2, 0]);
    const ofMember = await stage.search('member', { personId: stage.cast.ids.member });
    expect(ofMember.personName).toMatch(/^Kim de Vries/);
    expect(ofMember.results.map(({ kind }) => kind)).toEqual(['agreement', 'agreement', 'person']);
  });

  it('with more answers than a page is answered page by page, each once', async () => {
    const all = await about(...Array.from({ length: 23 }, (_, number) => `Deel ${number} van ${word}`));
    const pages = [
      await stage.search('member', { text: word }),
      await stage.search('member', { text: word, page: '2' }),
    ];
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
      const { status, body } = await stage.ask(stage.cast.clients.member, { text });
      expect([text, status, body.total]).toEqual([text, 200, 0]);
    }
  });

  it('that is too long, or asks for what there is not, is refused', async () => {
    const statuses = await Promise.all(
      [{ text: 'a'.repeat(201) }, { kind: 'secret' as SearchKind }, { page: '51' }, { year: '26' }].map(
        async (query) => (await stage.ask(stage.cast.clients.member, query)).status,
      ),
    );
    expect(statuses).toEqual([400, 400, 400, 400]);
  });
});

/**
 * Keeps the index. The database writes down what changed (migrations, search); here each thing that did is read
 * again and its entry made anew, or taken away. One node at a time does it, under a lock that whoever erases takes
 * as well, so that nothing erased comes back. That nothing is missed does not depend on hearing of an event: an
 * event only says that it is worth looking now.
 */
import type { SearchKind } from '@leerkring/shared/contract/search';
import { plainWordsOf, termsOf } from '@leerkring/shared/rules/search/entry-terms';
import { kindWords } from '@leerkring/shared/rules/search/kind-words';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { latest } from '../../platform/nodes/latest.js';
import { SearchWords } from './search-words.js';
import type { Entry, StoredWords } from './sources/source.js';
import { Sources } from './sources/sources.js';

/** As in the migration. */
const INDEX_LOCK = 4_711_005;
/** Whoever erases something waits for one batch at most. */
const BATCH = 100;

/** A thing that changed, once or often. */
interface Change {
  /** Of the last time that was seen. */
  id: string;
  kind: SearchKind;
  subjectId: string;
}
type Texts = ReadonlyMap<string, StoredWords>;

@Injectable()
export class SearchIndex {
  /** Resolves when everything that had changed before the call can be found. */
  readonly catchUp = latest(async () => {
    while (await this.batch());
  });

  constructor(
    private readonly database: Database,
    private readonly sources: Sources,
    private readonly words: SearchWords,
  ) {}

  /** Co-edited texts are written in without a change to anything else. */
  async noticeWriting(): Promise<void> {
    for (const source of this.sources.all) {
      const ids = (await source.writtenIn?.()) ?? [];
      if (ids.length > 0) await this.note(source.kind, 'select unnest($2::uuid[])', [ids]);
    }
    await this.catchUp();
  }

  /** All of it anew, while the old entries can still be found. */
  async rebuild(): Promise<void> {
    for (const { kind, table } of this.sources.all) {
      await this.note(kind, `select id from ${table}`);
      await this.note(kind, 'select subject_id from search_entry where kind = $1');
    }
    await this.catchUp();
  }

  private note(kind: SearchKind, ids: string, parameters: unknown[] = []): Promise<void> {
    return this.database.manager.query(
      `insert into search_change (kind, subject_id) select $1, found.id from (${ids}) as found (id)`,
      [kind, ...parameters],
    );
  }

  /** Whether there may be more. Texts are put together before anything is locked. */
  private async batch(): Promise<boolean> {
    const changes: Change[] = await this.database.manager.query(
      `select max(id) as id, kind, subject_id as "subjectId"
       from (select distinct kind, subject_id
             from (select kind, subject_id from search_change order by id limit ${BATCH}) as first) as oldest
       join search_change using (kind, subject_id)
       group by kind, subject_id order by min(id)`,
    );
    if (changes.length === 0) return false;
    const texts = new Map<string, StoredWords>();
    for (const source of this.sources.all)
      for (const [id, words] of (await source.texts?.(idsOf(changes, source.kind))) ?? [])
        texts.set(id, words);
    await this.database.transaction((tx) => this.take(tx, changes, texts));
    return true;
  }

  private async take(tx: EntityManager, seen: Change[], texts: Texts): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [INDEX_LOCK]);
    // Another node may have been first.
    const [changes]: [Omit<Change, 'id'>[], number] = await tx.query(
      `delete from search_change change
       using unnest($1::bigint[], $2::text[], $3::uuid[]) as seen (id, kind, subject_id)
       where change.kind = seen.kind and change.subject_id = seen.subject_id and change.id <= seen.id
       returning change.kind, change.subject_id as "subjectId"`,
      [seen.map(({ id }) => id), seen.map(({ kind }) => kind), seen.map(({ subjectId }) => subjectId)],
    );
    for (const source of this.sources.all) {
      const ids = idsOf(changes, source.kind);
      if (ids.length === 0) continue;
      const entries = await source.read(tx, ids, texts);
      const there = new Set(entries.map(({ subjectId }) => subjectId));
      const gone = ids.filter((id) => !there.has(id));
      await tx.query('delete from search_entry where kind = $1 and subject_id = any ($2::uuid[])', [
        source.kind,
        gone,
      ]);
      await this.keep(tx, source.kind, entries);
    }
  }

  private async keep(tx: EntityManager, kind: SearchKind, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const written = entries.map(({ title, keywords, body }) => ({
      title,
      keywords: `${kindWords[kind]} ${keywords}`,
      body,
    }));
    const words = [...new Set(written.flatMap(plainWordsOf))];
    await this.words.add(tx, words);
    const isWord = await this.words.known(words, tx);
    const rows = entries.map((entry, index) => rowOf(kind, entry, termsOf(written[index] ?? entry, isWord)));
    await tx.query(
      `insert into search_entry (${COLUMNS})
       select ${COLUMNS} from json_populate_recordset(null::search_entry, $1)
       on conflict (kind, subject_id) do update set ${TAKEN_OVER}`,
      [JSON.stringify(rows)],
    );
  }
}

const idsOf = (changes: ReadonlyArray<Omit<Change, 'id'>>, kind: SearchKind): string[] => [
  ...new Set(changes.filter((change) => change.kind === kind).map(({ subjectId }) => subjectId)),
];

const yearIn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric' });

const rowOf = (kind: SearchKind, entry: Entry, terms: string) => ({
  kind,
  subject_id: entry.subjectId,
  audience: entry.audience,
  group_id: entry.groupId,
  owner_id: entry.ownerId,
  title: entry.title,
  body: entry.body,
  terms,
  themes: entry.themes,
  step: entry.step,
  organisation_id: entry.organisationId,
  people: entry.people,
  at: entry.at?.toISOString() ?? null,
  year: entry.year ?? (entry.at && Number(yearIn.format(entry.at))),
  text_head: entry.textHead,
});
const columns = [
  ...['kind', 'subject_id', 'audience', 'group_id', 'owner_id', 'title', 'body', 'terms'],
  ...['themes', 'step', 'organisation_id', 'people', 'at', 'year', 'text_head'],
];
const COLUMNS = columns.join();
const TAKEN_OVER = columns.map((name) => `${name} = excluded.${name}`).join();

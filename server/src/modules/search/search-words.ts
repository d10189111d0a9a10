/**
 * The words of everything that can be found. They say where a word that is put together may be parted, and which
 * word somebody meant. What the list holds is shown to nobody: a word is only proposed to who finds something by it.
 */
import { possibleParts } from '@leerkring/shared/rules/search/compounds';
import { keysOf, nearest } from '@leerkring/shared/rules/search/spelling';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';

/** Some keys are shared by many words; beyond this the word was too short to guess at. */
const maxAlike = 200;
const maxProposed = 8;

@Injectable()
export class SearchWords {
  constructor(private readonly database: Database) {}

  /** Which of these are words, or the parts of them. */
  async known(
    words: readonly string[],
    manager = this.database.manager,
  ): Promise<(plain: string) => boolean> {
    const parts = [...new Set(words.flatMap(possibleParts))];
    const rows: { word: string }[] =
      parts.length === 0
        ? []
        : await manager.query('select word from search_word where word = any ($1::text[])', [parts]);
    const found = new Set(rows.map(({ word }) => word));
    return (plain) => found.has(plain);
  }

  /** New ones, before they are counted. */
  async add(tx: EntityManager, words: readonly string[]): Promise<void> {
    const fresh: { word: string }[] = await tx.query(
      `select word from unnest($1::text[]) as given (word)
       where not exists (select from search_word w where w.word = given.word)`,
      [words],
    );
    const rows = fresh.map(({ word }) => ({ word, uses: 0, keys: keysOf(word) }));
    await tx.query(
      'insert into search_word select * from json_populate_recordset(null::search_word, $1) on conflict do nothing',
      [JSON.stringify(rows)],
    );
  }

  /** The words that somebody may have meant by this one, the likeliest first. */
  async alike(typed: string): Promise<string[]> {
    const keys = keysOf(typed);
    if (keys.length === 0) return [];
    const rows: { word: string; uses: number }[] = await this.database.manager.query(
      'select word, uses from search_word where keys && $1::text[] order by uses desc limit $2',
      [keys, maxAlike],
    );
    return nearest(typed, rows)
      .slice(0, maxProposed)
      .map(({ word }) => word);
  }
}

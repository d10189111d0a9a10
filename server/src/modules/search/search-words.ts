/**
 * The words of everything that can be found. They say where a word that is put together may be parted, and which
 * word somebody meant. What the list holds is shown to nobody: a word is only proposed to who finds something by it.
 */
import {
  endsWith,
  type IsWord,
  possibleParts,
  possiblePieces,
} from '@leerkring/shared/rules/search/compounds';
import { keysOf, nearest } from '@leerkring/shared/rules/search/spelling';
import { stemOf } from '@leerkring/shared/rules/search/stem';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';

/** Some keys are shared by many words; beyond this the word was too short to guess at. */
const maxAlike = 200;
const maxProposed = 8;
/** Shorter words end too many by chance. */
const minHead = 5;
const maxHeaded = 50;

@Injectable()
export class SearchWords {
  constructor(private readonly database: Database) {}

  /** Which of these are words, or the parts of them. */
  known(words: readonly string[], manager = this.database.manager): Promise<IsWord> {
    return this.among(words.flatMap(possibleParts), manager);
  }

  /** Also the pieces that are too short to be parts. */
  knownOrPieces(words: readonly string[]): Promise<IsWord> {
    const pieces = words.flatMap((word) => [...possibleParts(word), ...possiblePieces(word)]);
    return this.among(pieces, this.database.manager);
  }

  /** The words that are put together with this one at their end, the most used first. */
  async headedBy(typed: string): Promise<string[]> {
    if (typed.length < minHead) return [];
    const ends = [typed, stemOf(typed)].flatMap((word) => ['', 's', 'n', 'en'].map((link) => word + link));
    const rows: { word: string }[] = await this.database.manager.query(
      `select word from search_word where reverse(word) like any (
         select reverse(ending) || '_%' from unnest($1::text[]) as given (ending))
       order by uses desc limit $2`,
      [ends, maxHeaded],
    );
    const words = rows.map(({ word }) => word);
    const isWord = await this.known(words);
    return words.filter((word) => endsWith(word, typed, isWord));
  }

  private async among(plain: readonly string[], manager: EntityManager): Promise<IsWord> {
    const rows: { word: string }[] =
      plain.length === 0
        ? []
        : await manager.query('select word from search_word where word = any ($1::text[])', [
            [...new Set(plain)],
          ]);
    const found = new Set(rows.map(({ word }) => word));
    return (word) => found.has(word);
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

/**
 * The words of everything that can be found. They say where a word that is put together may be parted, and which
 * word somebody meant. What the list holds is shown to nobody: a word is only proposed to who finds something by it.
 */
import {
  endsWith,
  type IsWord,
  possibleParts,
  possiblePieces,
  restsOf,
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
/** Of all words of a question together. */
const maxHeaded = 60;

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

  /** Of each of these the words that are put together with it at their end, the most used first. */
  async headedBy(typed: readonly string[]): Promise<Map<string, string[]>> {
    const ends = typed.flatMap((head) =>
      [...new Set([head, stemOf(head)])]
        .filter(({ length }) => length >= minHead)
        .flatMap((end) => ['', 's', 'n', 'en'].map((link) => ({ head, end: end + link }))),
    );
    if (ends.length === 0) return new Map();
    // Written out, since "like" takes its index for a pattern that is known beforehand alone.
    const rows: { head: string; word: string }[] = await this.database.manager.query(
      `select head, word from unnest($1::text[], $2::text[]) as given (head, ending),
       lateral (
         select word, uses from search_word
         where reverse(word) ~>~ reverse(ending) and reverse(word) ~<~ (reverse(ending) || chr(1114109))) as ended
       group by head, word order by max(uses) desc limit $3`,
      [ends.map(({ head }) => head), ends.map(({ end }) => end), maxHeaded],
    );
    const isWord = await this.known(rows.map(({ word }) => word));
    const put = rows.filter(({ head, word }) => endsWith(word, head, isWord));
    return new Map(
      typed.map((head) => [head, put.filter((row) => row.head === head).map(({ word }) => word)]),
    );
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

  /** Words that may be nowhere as a whole, of which somebody may have misspelt a part. */
  async alikeInPart(typed: string): Promise<string[]> {
    const rests = restsOf(typed, await this.knownOrPieces([typed]));
    const meant = await Promise.all(
      rests.map(async ({ rest, whole }) => (await this.alike(rest)).map((other) => whole(other))),
    );
    return meant.flat();
  }
}

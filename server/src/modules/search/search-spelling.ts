/**
 * Another spelling of what finds nothing. A word is only proposed to who finds something by it: that it is used in
 * what somebody may not read, nobody hears.
 */
import { type Need, needSql, needsOf } from '@leerkring/shared/rules/search/query';
import { wordsOf } from '@leerkring/shared/rules/search/words';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audiences } from './search-audiences.js';
import { countFound } from './search-statements.js';
import { SearchWords } from './search-words.js';

@Injectable()
export class SearchSpelling {
  constructor(private readonly words: SearchWords) {}

  /** The same text with other words in place of those of needs that nothing meets; null when there are none that find something. */
  async correct(
    reader: EntityManager,
    text: string,
    lost: readonly Need[],
    audiences: Audiences,
  ): Promise<string | null> {
    const meant = new Map<string, string>();
    for (const word of lost.flatMap(({ typed }) => typed)) {
      const other =
        (await this.visible(reader, await this.words.alike(word), audiences)) ??
        (await this.visible(reader, await this.words.alikeInPart(word), audiences));
      if (other) meant.set(word, other);
    }
    return meant.size > 0 ? replaced(text, meant) : null;
  }

  private async visible(
    reader: EntityManager,
    words: readonly string[],
    audiences: Audiences,
  ): Promise<string | undefined> {
    if (words.length === 0) return undefined;
    const isWord = await this.words.known(words);
    const queries = words.map((text) => needsOf({ text, goesOn: false }, isWord).map(needSql).join());
    const finds = await countFound(reader, queries, audiences, 1);
    return words.find((_, index) => finds[index]);
  }
}

const replaced = (text: string, meant: ReadonlyMap<string, string>): string => {
  let at = 0;
  let made = '';
  for (const { plain, from, to } of wordsOf(text)) {
    made += text.slice(at, from) + (meant.get(plain) ?? text.slice(from, to));
    at = to;
  }
  return made + text.slice(at);
};

/**
 * What lies near a question that hardly anything answers: of what has some of its words the rarest word counts most;
 * and for a word that hardly anything has, the words that end with it ("verzekeraar": zorgverzekeraar) and the
 * pieces of it ("wandelmaatje": maatje) stand in, for less than the word itself.
 */
import type { IsWord } from '@leerkring/shared/rules/search/compounds';
import {
  closeQuerySql,
  headedNeed,
  type Need,
  needSql,
  piecesOfNeed,
  querySql,
} from '@leerkring/shared/rules/search/query';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audiences } from './search-audiences.js';
import { countFound, RANKED, type Terms } from './search-statements.js';
import { SearchWords } from './search-words.js';

/** So much fills what people look at; with less than that, what lies near is welcome after it. */
export const enough = 10;
/** A piece that more than this has says too little. */
const maxOfPiece = 300;
/** Of what the word itself counts for: a longer word that ends with it, other words for it, a piece of it. */
const shares = { headed: 0.8, other: 0.7, piece: 0.4 };

export interface Wanted {
  needs: readonly Need[];
  terms: Terms | null;
  isWord: IsWord;
}

interface Counted {
  need: Need;
  /** How much meets it, up to as many as are ranked. */
  count: number;
}

interface Near {
  need: Need;
  how: 'headed' | 'piece';
}

export interface Met extends Counted {
  /** What stands in for it. */
  near: readonly (Near & Counted)[];
}

/** Nothing has it, and no longer word ends with it: somebody may have meant another one. */
export const isLost = ({ count, near }: Met): boolean =>
  count === 0 && !near.some(({ how, count: found }) => how === 'headed' && found > 0);

@Injectable()
export class SearchNearby {
  constructor(private readonly words: SearchWords) {}

  async met(reader: EntityManager, { needs, isWord }: Wanted, audiences: Audiences): Promise<Met[]> {
    const counts = await countFound(reader, needs.map(needSql), audiences, RANKED);
    const scarce = needs.filter((need, index) => (counts[index] ?? 0) < enough && isOneWord(need));
    const headed = await this.words.headedBy(scarce.flatMap(({ typed }) => typed));
    const near = needs.map((need) => (scarce.includes(need) ? nearOf(need, headed, isWord) : []));
    const queries = near.flat().map(({ need }) => needSql(need));
    const found = queries.length > 0 ? await countFound(reader, queries, audiences, maxOfPiece + 1) : [];
    let at = 0;
    const counted = (one: Near) => ({ ...one, count: found[at++] ?? 0 });
    const tells = ({ how, count }: Met['near'][number]) => how === 'headed' || count <= maxOfPiece;
    return needs.map((need, index) => ({
      need,
      count: counts[index] ?? 0,
      near: (near[index] ?? []).map(counted).filter(tells),
    }));
  }
}

const isOneWord = ({ typed, quoted }: Need): boolean => typed.length === 1 && !quoted;

const nearOf = (need: Need, headed: ReadonlyMap<string, readonly string[]>, isWord: IsWord): Near[] => {
  const words = need.typed.flatMap((typed) => headed.get(typed) ?? []);
  return [
    ...(words.length > 0 ? [{ need: headedNeed(need, words), how: 'headed' as const }] : []),
    ...piecesOfNeed(need, isWord).map((piece) => ({ need: piece, how: 'piece' as const })),
  ];
};

/**
 * What to look for when something may have some of it: the rarest, as long as all of what they find is ranked, and
 * the others for their weight alone. Null: it would find nothing else.
 */
export const nearbyOf = (
  { needs, terms }: Wanted,
  met: readonly Met[],
): { terms: Terms; needs: readonly Need[] } | null => {
  const all = met.flatMap(({ need, count, near }) => [{ need, count }, ...near]);
  const rarest = all.filter(({ count }) => count > 0).sort((one, other) => one.count - other.count);
  if (!terms || rarest.length === 0 || (needs.length < 2 && rarest.every(({ need }) => needs.includes(need))))
    return null;
  let sum = 0;
  const looked = rarest.filter(({ count }, place) => {
    sum += count;
    return place === 0 || sum <= RANKED;
  });
  const asked = querySql(
    looked.map(({ need }) => need),
    'some',
  );
  const found = rarest.map(({ need }) => need);
  return { terms: { ...terms, asked, close: closeQuerySql(found), some: met.map(waysOf) }, needs: found };
};

/** What has the word counts for no less than what has something in its place. */
const waysOf = ({ need, count, near }: Met): Terms['some'][number] => [
  { term: closeQuerySql([need]), weight: weightOf(count) },
  { term: needSql(need), weight: shares.other * weightOf(count) },
  ...near.map((one) => ({
    term: needSql(one.need),
    weight: shares[one.how] * weightOf(Math.max(one.count, count)),
  })),
];

const weightOf = (count: number): number => 10 / (1 + Math.log(Math.max(1, count)));

/** Which items answer to a question: run in `Database.asPerson` or `asNobody`, behind the second wall. */
import type { GroupId, OrganisationId, ThemeId } from '@leerkring/shared/contract/common';
import type { LibraryQuery } from '@leerkring/shared/contract/library';
import type { PublicLibraryQuery } from '@leerkring/shared/contract/public-library';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { LibraryItem } from './library-item.entity.js';

type Asked = Partial<Omit<LibraryQuery, 'theme' | 'page'>> & {
  /** Of which groups the items may be read; `all`: that is for the wall alone to say. */
  groups: readonly GroupId[] | 'all';
  /** The organisation of the reader. */
  mine: OrganisationId;
  /** The theme asked for, with those below it. */
  themeIds: readonly ThemeId[] | null;
};

/** What is said about an item, and what is in the files of its newest version. A word may be a part of one. */
const heldAnywhere = `(
  strpos(lower(item.title || ' ' || item.description || ' ' || item.story), :word) > 0
  or exists (
    select from library_version as version
    join file on file.subject_id = version.id
    join library_file_text as words on words.file_id = file.id
    where version.item_id = item.id and strpos(lower(words.text), :word) > 0
      and version.number = (select max(number) from library_version where item_id = item.id)))`;

/** What is said about an item in short. */
const heldInShort = "strpos(lower(item.title || ' ' || item.description), :word) > 0";

export const matching = (tx: EntityManager, asked: Asked): SelectQueryBuilder<LibraryItem> => {
  const { groups, themeIds, mine } = asked;
  const found = newestFirst(tx).andWhere(
    "(item.classification <> 'organisation' or item.organisationId = :mine)",
    { mine },
  );
  if (groups !== 'all')
    found.andWhere('(item.groupId is null or item.groupId = any (:groups))', { groups: [...groups] });
  if (themeIds) found.andWhere('item.themeIds && :themeIds::uuid[]', { themeIds: [...themeIds] });
  for (const [column, value] of [
    ['kind', asked.kind],
    ['documentType', asked.type],
    ['stepKey', asked.step],
    ['organisationId', asked.organisation],
    ['groupId', asked.group],
    ['year', asked.year],
    ['status', asked.status],
  ] as const)
    if (value !== undefined) found.andWhere(`item.${column} = :${column}`, { [column]: value });
  return withWords(found, asked.words, heldAnywhere);
};

/** What anybody may read. */
export const openItems = (
  tx: EntityManager,
  { kind, words }: Partial<Omit<PublicLibraryQuery, 'page'>>,
): SelectQueryBuilder<LibraryItem> => {
  const found = newestFirst(tx).andWhere("item.classification = 'public' and item.status <> 'concept'");
  if (kind) found.andWhere('item.kind = :kind', { kind });
  return withWords(found, words, heldInShort);
};

/** What is hidden is in no list, of whomever. */
const newestFirst = (tx: EntityManager) =>
  tx
    .createQueryBuilder(LibraryItem, 'item')
    .where('item.hiddenAt is null')
    .orderBy('item.changedAt', 'DESC')
    .addOrderBy('item.id', 'DESC');

const withWords = (found: SelectQueryBuilder<LibraryItem>, words: string | undefined, held: string) => {
  for (const [index, word] of wordsIn(words ?? '').entries())
    found.andWhere(held.replaceAll(':word', `:word${index}`), { [`word${index}`]: word });
  return found;
};

const wordsIn = (words: string): string[] =>
  words.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean).slice(0, 8);

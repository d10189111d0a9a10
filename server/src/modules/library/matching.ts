/** Which items answer to a question, for a reader: run in `Database.asPerson`, behind the second wall. */
import type { GroupId, OrganisationId, ThemeId } from '@leerkring/shared/contract/common';
import type { LibraryQuery } from '@leerkring/shared/contract/library';
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
const holds = `(
  strpos(lower(item.title || ' ' || item.description || ' ' || item.story), :word) > 0
  or exists (
    select from library_version as version
    join file on file.subject_id = version.id
    join library_file_text as words on words.file_id = file.id
    where version.item_id = item.id and strpos(lower(words.text), :word) > 0
      and version.number = (select max(number) from library_version where item_id = item.id)))`;

export const matching = (tx: EntityManager, asked: Asked): SelectQueryBuilder<LibraryItem> => {
  const { groups, themeIds, mine } = asked;
  const found = tx
    .createQueryBuilder(LibraryItem, 'item')
    .where("(item.classification <> 'organisation' or item.organisationId = :mine)", { mine })
    .orderBy('item.changedAt', 'DESC')
    .addOrderBy('item.id', 'DESC');
  if (groups !== 'all')
    found.andWhere('(item.groupId is null or item.groupId = any (:groups))', { groups: [...groups] });
  if (themeIds) found.andWhere('item.themeIds && :themeIds::uuid[]', { themeIds: [...themeIds] });
  for (const [column, value] of [
    ['kind', asked.kind],
    ['documentType', asked.type],
    ['stepKey', asked.step],
    ['organisationId', asked.organisation],
    ['year', asked.year],
    ['status', asked.status],
  ] as const)
    if (value !== undefined) found.andWhere(`item.${column} = :${column}`, { [column]: value });
  for (const [index, word] of wordsIn(asked.words ?? '').entries())
    found.andWhere(holds.replaceAll(':word', `:word${index}`), { [`word${index}`]: word });
  return found;
};

const wordsIn = (words: string): string[] =>
  words.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean).slice(0, 8);

/**
 * Finding. First with every word as it was typed. When nothing has them all, a word that nothing has is replaced by
 * the one that was probably meant; and when each word is somewhere and nowhere together, some of them are enough.
 */
import type { OrganisationId } from '@leerkring/shared/contract/common';
import {
  type QuickSearchAnswer,
  type QuickSearchQuery,
  type SearchAnswer,
  type SearchQuery,
  searchPageSize,
} from '@leerkring/shared/contract/search';
import { closeQuerySql, matcherOf, type Need, needsOf, querySql } from '@leerkring/shared/rules/search/query';
import { wordsOf } from '@leerkring/shared/rules/search/words';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { viewResult } from './search.view.js';
import { SearchAudiences } from './search-audiences.js';
import { SearchSpelling } from './search-spelling.js';
import {
  type Asked,
  type FoundRow,
  findAnything,
  nameOfPerson,
  readFacets,
  readPage,
} from './search-statements.js';
import { SearchWords } from './search-words.js';

/** While somebody types: as many as can be seen at once. */
const quickResults = 8;

interface Page {
  offset: number;
  limit: number;
}
interface Wanted {
  needs: readonly Need[];
  terms: Asked['terms'];
  isWord: (plain: string) => boolean;
}
interface Found {
  rows: FoundRow[];
  total: number;
  corrected: string | null;
  someWords: boolean;
  /** What it was found with. */
  wanted: Wanted;
}
type Filters = Omit<Asked, 'terms'>;

@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly audiences: SearchAudiences,
    private readonly words: SearchWords,
    private readonly spelling: SearchSpelling,
    private readonly groups: GroupsService,
    private readonly organisations: OrganisationsService,
  ) {}

  async quick(actor: Actor, { text }: QuickSearchQuery): Promise<QuickSearchAnswer> {
    const filters = { kind: null, organisationId: null, personId: null, year: null };
    const asked = { ...filters, audiences: await this.audiences.of(actor) };
    const page = { offset: 0, limit: quickResults };
    const found = await this.database.asPerson(actor.personId, (reader) =>
      this.find(reader, text, asked, page),
    );
    return this.view(found);
  }

  async search(actor: Actor, query: SearchQuery): Promise<SearchAnswer> {
    const asked: Filters = {
      kind: query.kind ?? null,
      organisationId: query.organisationId ?? null,
      personId: query.personId ?? null,
      year: query.year === undefined ? null : Number(query.year),
      audiences: await this.audiences.of(actor),
    };
    const page = { offset: (Number(query.page) - 1) * searchPageSize, limit: searchPageSize };
    const answer = await this.database.asPerson(actor.personId, async (reader) => {
      const found = await this.find(reader, query.text, asked, page, query.literally === 'yes');
      const facets = await readFacets(reader, { ...asked, terms: found.wanted.terms });
      return { found, facets, personName: await nameOfPerson(reader, asked.personId) };
    });
    const organisations = await this.named(answer.facets.organisations);
    return {
      ...(await this.view(answer.found)),
      facets: { ...answer.facets, organisations },
      personName: answer.personName,
    };
  }

  private async find(
    reader: EntityManager,
    text: string,
    asked: Filters,
    page: Page,
    literally = false,
  ): Promise<Found> {
    const wanted = await this.wanted(text, 'all');
    const first = await readPage(reader, { ...asked, terms: wanted.terms }, page);
    const found = { ...first, corrected: null, someWords: false, wanted };
    if (first.total > 0 || !wanted.terms || literally || page.offset > 0) return found;
    // It is there, and the filters keep it away.
    if ((await findAnything(reader, [wanted.terms.asked], asked.audiences))[0]) return found;
    return (await this.otherwise(reader, text, asked, page, wanted)) ?? found;
  }

  private async otherwise(
    reader: EntityManager,
    text: string,
    asked: Filters,
    page: Page,
    before: Wanted,
  ): Promise<Found | null> {
    const corrected = await this.spelling.correct(reader, text, before.needs, asked.audiences);
    for (const which of ['all', 'some'] as const) {
      const someWords = which === 'some';
      if (corrected === null && !someWords) continue;
      const wanted = await this.wanted(corrected ?? text, which);
      const { rows, total } = await readPage(reader, { ...asked, terms: wanted.terms }, page);
      if (total > 0) return { rows, total, corrected, someWords, wanted };
    }
    return null;
  }

  /** Without terms when nothing was typed. */
  private async wanted(text: string, which: 'all' | 'some'): Promise<Wanted> {
    const isWord = await this.words.known(wordsOf(text).map(({ plain }) => plain));
    const needs = needsOf({ text, goesOn: true }, isWord);
    // Nothing but signs was typed: there is no such word.
    const asked = needs.length > 0 ? querySql(needs, which) : "'='";
    const terms =
      text.trim() === '' ? null : { asked, close: needs.length > 0 ? closeQuerySql(needs) : asked };
    return { needs, terms, isWord };
  }

  private async named(
    counts: readonly { value: OrganisationId; count: number }[],
  ): Promise<SearchAnswer['facets']['organisations']> {
    const names = await this.organisations.names(counts.map(({ value }) => value));
    return counts.flatMap(({ value, count }) => {
      const name = names.get(value);
      return name === undefined ? [] : [{ value, name, count }];
    });
  }

  private async view({ rows, total, corrected, someWords, wanted }: Found): Promise<QuickSearchAnswer> {
    const groupIds = rows.flatMap(({ groupId }) => groupId ?? []);
    const organisationIds = rows.flatMap(({ organisationId }) => organisationId ?? []);
    const names = {
      groups: await this.groups.names([...new Set(groupIds)]),
      organisations: await this.organisations.names(organisationIds),
    };
    const matches = matcherOf(wanted.needs, wanted.isWord);
    return { results: rows.map((row) => viewResult(row, matches, names)), total, corrected, someWords };
  }
}

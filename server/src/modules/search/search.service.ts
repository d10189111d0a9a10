/**
 * Finding. First with every word as it was typed. When nothing has them all, a word that nothing has is replaced by
 * the one that was probably meant; and when hardly anything has them all, what lies near comes after it.
 */
import {
  type QuickSearchAnswer,
  type QuickSearchQuery,
  type SearchAnswer,
  type SearchQuery,
  searchPageSize,
} from '@leerkring/shared/contract/search';
import { closeQuerySql, matcherOf, needsOf, querySql } from '@leerkring/shared/rules/search/query';
import { wordsOf } from '@leerkring/shared/rules/search/words';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { viewResult } from './search.view.js';
import { SearchAudiences } from './search-audiences.js';
import { SearchNames } from './search-names.js';
import { enough, isLost, type Met, nearbyOf, SearchNearby, type Wanted } from './search-nearby.js';
import { SearchSpelling } from './search-spelling.js';
import { type Answer, type Asked, nameOfPerson, type Page, readAnswer } from './search-statements.js';
import { SearchWords } from './search-words.js';

/** While somebody types: as many as can be seen at once. */
const quickResults = 8;
/** Then what lies near costs more than it brings, since the next letter asks again. */
const enoughWhileTyping = 5;
interface Found extends Answer {
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
    private readonly nearby: SearchNearby,
    private readonly names: SearchNames,
  ) {}

  async quick(actor: Actor, { text }: QuickSearchQuery): Promise<QuickSearchAnswer> {
    const filters = {
      kind: null,
      themeId: null,
      step: null,
      organisationId: null,
      personId: null,
      year: null,
    };
    const asked = { ...filters, audiences: await this.audiences.of(actor) };
    const page = { offset: 0, limit: quickResults, withFacets: false };
    const found = await this.database.asPerson(actor.personId, (reader) =>
      this.find(reader, text, asked, page),
    );
    return this.view(found);
  }

  async search(actor: Actor, query: SearchQuery): Promise<SearchAnswer> {
    const asked: Filters = {
      kind: query.kind ?? null,
      themeId: query.themeId ?? null,
      step: query.step ?? null,
      organisationId: query.organisationId ?? null,
      personId: query.personId ?? null,
      year: query.year === undefined ? null : Number(query.year),
      audiences: await this.audiences.of(actor),
    };
    const page = {
      offset: (Number(query.page) - 1) * searchPageSize,
      limit: searchPageSize,
      withFacets: true,
    };
    const answer = await this.database.asPerson(actor.personId, async (reader) => ({
      found: await this.find(reader, query.text, asked, page, query.literally === 'yes'),
      personName: asked.personId && (await nameOfPerson(reader, asked.personId)),
    }));
    const { facets } = answer.found;
    const organisations = await this.names.ofOrganisations(facets.organisations);
    const themes = await this.names.ofThemes(facets.themes);
    return {
      ...(await this.view(answer.found)),
      facets: { ...facets, organisations, themes },
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
    const wanted = await this.wanted(text);
    const first = await readAnswer(reader, { ...asked, terms: wanted.terms }, page);
    const found = { ...first, corrected: null, someWords: false, wanted };
    // What the filters keep away is there all the same.
    if (first.inAll >= (page.withFacets ? enough : enoughWhileTyping) || !wanted.terms || literally)
      return found;
    const met = await this.nearby.met(reader, wanted, asked.audiences);
    const other = first.inAll > 0 ? null : await this.corrected(reader, text, met, asked, page);
    if (other && other.total > 0) return other;
    const some = await this.some(reader, other ?? found, met, asked, page);
    return some && some.total > first.total ? some : found;
  }

  /** Null: no word of it finds something when it is spelt in another way. */
  private async corrected(
    reader: EntityManager,
    text: string,
    met: readonly Met[],
    asked: Filters,
    page: Page,
  ): Promise<Found | null> {
    const lost = met.filter(isLost).map(({ need }) => need);
    const corrected = await this.spelling.correct(reader, text, lost, asked.audiences);
    if (corrected === null) return null;
    const wanted = await this.wanted(corrected);
    const answer = await readAnswer(reader, { ...asked, terms: wanted.terms }, page);
    return { ...answer, corrected, someWords: false, wanted };
  }

  private async some(
    reader: EntityManager,
    { corrected, wanted }: Pick<Found, 'corrected' | 'wanted'>,
    met: readonly Met[],
    asked: Filters,
    page: Page,
  ): Promise<Found | null> {
    const now = corrected === null ? met : await this.nearby.met(reader, wanted, asked.audiences);
    const nearby = nearbyOf(wanted, now);
    if (!nearby) return null;
    const answer = await readAnswer(reader, { ...asked, terms: nearby.terms }, page);
    return { ...answer, corrected, someWords: true, wanted: { ...wanted, needs: nearby.needs } };
  }

  /** Without terms when nothing was typed. */
  private async wanted(text: string): Promise<Wanted> {
    const isWord = await this.words.knownOrPieces(wordsOf(text).map(({ plain }) => plain));
    const needs = needsOf({ text, goesOn: true }, isWord);
    if (text.trim() === '') return { needs, isWord, terms: null };
    // Where nothing but signs was typed: there is no such word.
    const all = querySql(needs, 'all') || "'='";
    return { needs, isWord, terms: { asked: all, all, close: closeQuerySql(needs) || all, some: [] } };
  }

  private async view({ rows, total, corrected, someWords, wanted }: Found): Promise<QuickSearchAnswer> {
    const names = await this.names.of(rows);
    const matches = matcherOf(wanted.needs, wanted.isWord);
    return { results: rows.map((row) => viewResult(row, matches, names)), total, corrected, someWords };
  }
}

/** A question and a text that answers it, through the terms of both, as PostgreSQL compares them. */
import { describe, expect, it } from '@jest/globals';
import { termsOf } from './entry-terms.js';
import { closeQuerySql, matcherOf, needsOf, querySql } from './query.js';

const terms = (text: string): Set<string> =>
  new Set(
    [...termsOf({ title: '', keywords: '', body: text }, () => false).matchAll(/'([^']+)'/g)].map(
      ([, term = '']) => term,
    ),
  );

/** Whether one way of each need is met; what PostgreSQL does with the query in tests/api is the same. */
const finds = (asked: string, text: string, goesOn = false): boolean => {
  const there = terms(text);
  return needsOf({ text: asked, goesOn }).every(
    ({ close, wide, typed, goesOn: mayGoOn }) =>
      [...close, ...wide].some((way) => way.terms.every((term) => there.has(term))) ||
      (mayGoOn && [...there].some((term) => term.startsWith(`=${typed.at(-1)}`))),
  );
};

describe('a question', () => {
  it.each([
    ['bespreking', 'Een casusbespreking'],
    ['casusbespreking', 'De bespreking van een casus'],
    ['voorstel raad', 'Het raadsvoorstel'],
    ['wijkggd', 'de Wijk-GGD’er'],
    ['zorg mijder', 'een zorgmijder'],
    ['besprak', 'er is veel besproken'],
    ['verward gedrag', 'rond onbegrepen gedrag'],
    ['onbegrepen gedrag', 'melding verward gedrag'],
    ['GGZ', 'de geestelijke gezondheidszorg'],
    ['geestelijke gezondheidszorg', 'een ggz-instelling'],
    ['plan van aanpak', 'het projectplan'],
    ['hoe regel je de achtervang', 'Zo is achtervang geregeld'],
    ['raadsleden', 'met één raadslid'],
    ['meelopen', 'een avond mee te lopen'],
  ])('“%s” finds “%s”', (asked, text) => {
    expect(finds(asked, text)).toBe(true);
  });

  it.each([
    ['raad', 'goede raadgevers ontbreken niet in een draad'],
    ['politie agent', 'de politie'],
    ['vrije rol', 'een rolstoel'],
    ['verward', 'het gedrag'],
    ['meelopen', 'loop mee te midden van'],
  ])('“%s” does not find “%s”', (asked, text) => {
    expect(finds(asked, text)).toBe(false);
  });

  it('finds by the beginning of the word that somebody is typing, and of no other', () => {
    expect(finds('startnot', 'Startnotitie', true)).toBe(true);
    expect(finds('startnot', 'Startnotitie', false)).toBe(false);
    expect(finds('startnot gemeente', 'Startnotitie gemeente', true)).toBe(false);
    expect(finds('startnot ', 'Startnotitie', true)).toBe(false);
    // Two letters begin too many words.
    expect(finds('st', 'Startnotitie', true)).toBe(false);
  });

  it('asks for what stands between quotes as it stands there, with the words that say nothing in between', () => {
    const [need] = needsOf({ text: '"plan van de aanpak"', goesOn: false });
    expect(need?.close).toEqual([{ terms: ['=plan', '=aanpak'], apart: [3] }]);
    expect(querySql(needsOf({ text: '"vrije rol"', goesOn: true }), 'all')).toBe("((('=vrije' <1> '=rol')))");
  });

  it('of signs alone asks nothing, and one of a hundred words asks the first', () => {
    expect(needsOf({ text: "((((( .* ' \\ :* & | !", goesOn: true })).toEqual([]);
    const many = Array.from({ length: 100 }, (_, index) => `woord${index}`).join(' ');
    expect(needsOf({ text: many, goesOn: false })).toHaveLength(12);
  });

  it('never holds anything that PostgreSQL could take for its own signs', () => {
    const sql = querySql(needsOf({ text: `raad') | 'x':* <-> "O'Neill & co" \\'`, goesOn: true }), 'all');
    expect(sql.replaceAll(/'=?[\p{L}\p{N}]+'/gu, 'w')).toMatch(/^[w()&| :*<>\d]+$/);
  });

  it('ranks by the words themselves, not by what says the same in other words', () => {
    const needs = needsOf({ text: 'ontruiming casusbespreking', goesOn: false });
    expect(querySql(needs, 'all')).toContain("'huisuitzet'");
    expect(querySql(needs, 'all')).toContain("'casus' & '");
    expect(closeQuerySql(needs)).not.toMatch(/huisuitzet|&/);
  });
});

it('a word is marked when it is why something was found', () => {
  const matches = matcherOf(needsOf({ text: 'bespreking verward', goesOn: true }));
  const marked = ['casusbespreking', 'besproken', 'onbegrepen', 'verwarde', 'gesprek', 'de'].filter(matches);
  expect(marked).toEqual(['casusbespreking', 'besproken', 'onbegrepen', 'verwarde']);
});

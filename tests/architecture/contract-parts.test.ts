/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { contractParts } from '../../client/contract-parts.js';

const contract = [
  'const title = z.string().max(120);',
  'export const Input = z.object({ title });',
  'export const routes = {',
  "  list: route('GET', '/a', { summary: 'All', problems: ['not-allowed'], answer: z.array(View) }),",
  "  add: route('POST', '/a', { body: Input, query: Query }),",
  "  end: route('DELETE', '/a'),",
  '};',
  "export const kinds = ['summary', 'body'];",
].join('\n');

const built = (code: string, id = '/leerkring/shared/src/contract/agreements.ts') => {
  const { transform } = contractParts() as Plugin & { transform(code: string, id: string): string | null };
  return transform(code, id);
};

/** What the code makes, with what a route is given in its place. */
const run = (code: string) => {
  const route = (...given: unknown[]) => given;
  const lines = `${code.replaceAll('export ', '')}\nreturn { Input, routes, kinds };`;
  return new Function('z', 'route', 'View', 'Query', lines)(z, route, z.string(), z.string());
};

describe('the contract in the client', () => {
  it('is without what only the server needs of a route', () => {
    const { routes, kinds } = run(built(contract) ?? '');
    expect(routes.list[2].answer.parse(['een'])).toEqual(['een']);
    expect(Object.keys(routes.list[2])).toEqual(['answer']);
    expect(routes.add).toEqual(['POST', '/a', {}]);
    expect(routes.end).toEqual(['DELETE', '/a']);
    expect(kinds).toEqual(['summary', 'body']);
  });

  it('makes the same schemas, and says of each that it may be left out', () => {
    const code = built(contract) ?? '';
    expect(z.toJSONSchema(run(code).Input)).toEqual(z.toJSONSchema(run(contract).Input));
    expect(code.match(/@__PURE__/g)).toHaveLength(3);
    expect(code).toMatch(/const kinds = \[/);
  });

  it('leaves everything else alone', () => {
    expect(built(contract, '/leerkring/client/src/features/agreements/api.ts')).toBeNull();
  });
});

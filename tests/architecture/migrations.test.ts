/**
 * A migration that is not registered never runs, and one without a way back cannot be tried. Whether the SQL
 * is right is proved on a real PostgreSQL in tests/contract.
 */
import { describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '../../server/src/platform/database/migrations.js';
import { sourceFiles } from './source-files.js';

const names = sourceFiles(['migrations'], /\.ts$/)
  .map(({ path }) => path.replace(/^migrations\/|\.ts$/g, ''))
  .sort();
const timestamp = (name: string) => name.match(/^\d{13}(?=-)/)?.[0] ?? `no timestamp: ${name}`;

async function statements(migration: MigrationInterface, way: 'up' | 'down'): Promise<string[]> {
  const asked: string[] = [];
  const runner = { query: async (sql: string) => void asked.push(sql) };
  await migration[way](runner as unknown as QueryRunner);
  return asked;
}

describe('the migrations', () => {
  it('are all registered, in order of time', () => {
    expect(migrations.map(({ name }) => name.match(/\d{13}$/)?.[0])).toEqual(names.map(timestamp));
  });

  it('have a timestamp of their own', () => {
    expect(new Set(names.map(timestamp)).size).toBe(names.length);
  });

  it.each(migrations.map((Migration) => [Migration.name, new Migration()] as const))(
    '%s goes up and down',
    async (_, migration) => {
      expect(await statements(migration, 'up')).not.toEqual([]);
      expect(await statements(migration, 'down')).not.toEqual([]);
    },
  );
});

import type { DocumentStage } from './document-stage.js';

/**
 * The tables in which these words stand anywhere: in a text, in JSON or in bytes. What matters is that
 * nobody has to know where the words were kept.
 */
export const tablesWith = async (stage: DocumentStage, words: string): Promise<string[]> => {
  const tables = await stage.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await stage.query(
      `SELECT FROM ${name} AS one WHERE position($1 in one::text) > 0 OR position($2 in one::text) > 0 LIMIT 1`,
      words,
      Buffer.from(words).toString('hex'),
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
};

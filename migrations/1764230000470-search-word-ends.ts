import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words that end with another one are looked for by their ends. Everything is read again, for what words are
 * found by since: what a small one is of, and verbs that stand in three words.
 */
export class SearchWordEnds1764230000470 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index search_word_ends on search_word (reverse(word) text_pattern_ops)');
    await db.query('insert into search_change (kind, subject_id) select kind, subject_id from search_entry');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index search_word_ends');
  }
}

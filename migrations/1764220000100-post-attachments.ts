import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was added to a post from the library, in its order. Without a foreign key: an item that goes leaves its
 * place in the post, and who may read an item is asked of the library each time.
 */
export class PostAttachments1764220000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table post add item_ids uuid[] not null default '{}';
      alter table post_edition add item_ids uuid[] not null default '{}';
      create index post_items on post using gin (item_ids)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table post_edition drop item_ids;
      alter table post drop item_ids`);
  }
}

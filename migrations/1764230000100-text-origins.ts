import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From what a text was begun, and from which text an item of the library was made. Neither keeps the other: what goes
 * is no longer named. A reader of one gets no more than its id here, and what it is called from its own wall.
 */
export class TextOrigins1764230000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table agreement add source_item_id uuid references library_item (id) on delete set null,
        add source_version integer`);
    await db.query(
      'create index agreement_source_item on agreement (source_item_id) where source_item_id is not null',
    );
    await db.query(
      'alter table library_item add document_id uuid references document (id) on delete set null',
    );
    await db.query(
      'create index library_item_document on library_item (document_id) where document_id is not null',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table library_item drop document_id');
    await db.query('alter table agreement drop source_version, drop source_item_id');
  }
}

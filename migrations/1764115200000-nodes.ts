import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What several processes on one database need to know of each other. */
export class Nodes1764115200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table event add announce jsonb');
    // The time of the database: the nodes need not agree about the hour.
    await db.query(`
      create table node (
        id uuid primary key,
        seen_at timestamptz not null
      )`);
    // No foreign key: what somebody attended outlives the process that saw it.
    await db.query('alter table session_presence add node_id uuid');
    await db.query('drop index session_presence_open');
    await db.query('create index session_presence_open on session_presence (node_id) where left_at is null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index session_presence_open');
    await db.query('create index session_presence_open on session_presence (seen_at) where left_at is null');
    await db.query('alter table session_presence drop node_id');
    await db.query('drop table node');
    await db.query('alter table event drop announce');
  }
}

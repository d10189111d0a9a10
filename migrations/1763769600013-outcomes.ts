import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outcomes1763769600013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table learning (
        id uuid primary key,
        group_id uuid not null references intervision_group (id),
        meeting_id uuid not null references meeting (id),
        author_id uuid not null references person (id),
        text text not null
      )`);
    await db.query('create index learning_meeting on learning (meeting_id)');
    await db.query(`
      create table action_item (
        id uuid primary key,
        group_id uuid not null references intervision_group (id),
        meeting_id uuid not null references meeting (id),
        owner_id uuid not null references person (id),
        text text not null,
        due_on date,
        status text not null check (status in ('open', 'busy', 'done', 'dropped')),
        note text not null,
        revision integer not null
      )`);
    await db.query('create index action_item_group on action_item (group_id)');
    await db.query('create index action_item_meeting on action_item (meeting_id)');
    await db.query('create index action_item_owner on action_item (owner_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table action_item');
    await db.query('drop table learning');
  }
}

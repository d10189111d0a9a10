import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No foreign keys: what happened stays true when a person or a group is erased. */
export class Event1763769600001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table event (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        kind text not null,
        actor_id uuid,
        group_id uuid,
        subject_id uuid,
        data jsonb not null default '{}'
      )`);
    await db.query('create index event_subject on event (subject_id, id)');
    await db.query('create index event_kind_at on event (kind, at)');
    await db.query(`
      create function refuse_event_change() returns trigger language plpgsql as $$
      begin
        raise exception 'events are append-only';
      end $$`);
    await db.query(`
      create trigger event_is_append_only before update on event
      for each statement execute function refuse_event_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table event');
    await db.query('drop function refuse_event_change()');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Meetings1763769600011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The pair (group_id, id) is what a case points to, so that it cannot be offered in another group.
    await db.query(`
      create table meeting (
        id uuid primary key,
        group_id uuid not null references intervision_group (id),
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        time_zone text not null,
        place text not null check (place in ('online', 'on-site', 'hybrid')),
        video_url text,
        address text,
        facilitator_id uuid not null references person (id),
        agenda jsonb not null,
        status text not null check (status in ('planned', 'running', 'ended', 'cancelled')),
        revision integer not null,
        unique (group_id, id)
      )`);
    await db.query('create index meeting_start on meeting (group_id, starts_at)');
    await db.query(`
      create table meeting_answer (
        meeting_id uuid not null references meeting (id),
        person_id uuid not null references person (id),
        answer text not null check (answer in ('yes', 'no', 'maybe')),
        answered_at timestamptz not null,
        primary key (meeting_id, person_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table meeting_answer');
    await db.query('drop table meeting');
  }
}

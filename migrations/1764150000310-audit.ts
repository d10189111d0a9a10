import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events as an audit trail: whom they concern, from where, and a chain of hashes beside them in which a row
 * that was changed, or that is gone before its time, shows. An event can go when its term is over and its link
 * says so; a link can go when a checkpoint has taken its place.
 */
export class Audit1764150000310 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table event add concerns_id uuid, add sign_in_id uuid, add network text');
    for (const column of ['actor_id', 'concerns_id', 'group_id'])
      await db.query(`create index event_${column} on event (${column}, id) where ${column} is not null`);
    await db.query(`
      create table event_link (
        position bigint primary key,
        event_id bigint not null unique,
        at timestamptz not null,
        kind text not null,
        event_hash bytea not null,
        hash bytea not null,
        erased_at timestamptz
      )`);
    await db.query('create index event_link_erasable on event_link (kind, at) where erased_at is null');
    await db.query('create index event_link_kept on event_link (position) where erased_at is null');
    await db.query(`
      create table event_checkpoint (
        position bigint primary key,
        hash bytea not null,
        made_at timestamptz not null
      )`);
    await this.guard(db);
  }

  private async guard(db: QueryRunner): Promise<void> {
    await db.query(`
      create function refuse_early_event_erasure() returns trigger language plpgsql as $$
      begin
        if exists (select from event_link where event_id = old.id and erased_at is not null) then
          return old;
        end if;
        raise exception 'events are append-only';
      end $$`);
    await db.query(`
      create function refuse_event_link_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if exists (select from event_checkpoint where position >= old.position) then
            return old;
          end if;
        elsif old.erased_at is null and (new.position, new.event_id, new.at, new.kind, new.event_hash, new.hash)
            = (old.position, old.event_id, old.at, old.kind, old.event_hash, old.hash) then
          return new;
        end if;
        raise exception 'the chain of events is append-only';
      end $$`);
    await db.query(`
      create trigger event_is_erased_in_time before delete on event
      for each row execute function refuse_early_event_erasure()`);
    await db.query(`
      create trigger event_is_not_emptied before truncate on event
      for each statement execute function refuse_event_change()`);
    await db.query(`
      create trigger event_link_is_append_only before update or delete on event_link
      for each row execute function refuse_event_link_change()`);
    await db.query(`
      create trigger event_link_is_not_emptied before truncate on event_link
      for each statement execute function refuse_event_change()`);
    await db.query(`
      create trigger event_checkpoint_is_append_only before update or delete or truncate on event_checkpoint
      for each statement execute function refuse_event_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table event_checkpoint, event_link');
    await db.query('drop trigger event_is_not_emptied on event');
    await db.query('drop trigger event_is_erased_in_time on event');
    await db.query('drop function refuse_event_link_change()');
    await db.query('drop function refuse_early_event_erasure()');
    await db.query('drop index event_actor_id, event_concerns_id, event_group_id');
    await db.query('alter table event drop concerns_id, drop sign_in_id, drop network');
  }
}

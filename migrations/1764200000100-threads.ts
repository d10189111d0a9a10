import type { MigrationInterface, QueryRunner } from 'typeorm';

const inThread = 'exists (select from thread where thread.id = thread_id)';
const inPost = 'exists (select from post where post.id = post_id)';
const own = 'person_id = (select current_reader())';

/** Who may read a row, behind the second wall (1764190000000-walls.ts): what is in no group is of the network. */
const walls: Record<string, string> = {
  thread: 'group_id is null or group_id = any ((select readable_groups())::uuid[])',
  post: inThread,
  post_edition: inPost,
  post_reaction: inPost,
  poll: inPost,
  poll_option: inPost,
  poll_vote: 'exists (select from poll_option where poll_option.id = option_id)',
  post_flag: inPost,
  thread_reading: `${own} and ${inThread}`,
  thread_draft: `${own} and (thread_id is null or ${inThread})`,
};

/**
 * Threads with their posts. A thread names the thing it began with without a foreign key, because that is kept
 * elsewhere. What somebody took away keeps its place in the thread, and loses its words at `erase_at`.
 */
export class Threads1764200000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.threads(db);
    await this.beside(db);
    await this.polls(db);
    for (const [table, readable] of Object.entries(walls)) {
      await db.query(`alter table ${table} enable row level security`);
      await db.query(`create policy reader on ${table} for select to leerkring_person using (${readable})`);
      await db.query(`grant select on ${table} to leerkring_person`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table thread_draft, thread_reading, post_flag, poll_vote, poll_option, poll, post_reaction,
        post_edition, post, thread`);
  }

  private async threads(db: QueryRunner): Promise<void> {
    await db.query(`
      create table thread (
        id uuid primary key,
        group_id uuid references intervision_group (id),
        theme_id uuid not null references theme (id),
        step text,
        title text not null,
        author_id uuid not null references person (id),
        subject_kind text,
        subject_id uuid,
        split_from_id uuid references thread (id),
        started_at timestamptz not null,
        last_at timestamptz not null,
        last_author_id uuid not null references person (id),
        last_number integer not null,
        first_answer_at timestamptz,
        answer_post_id uuid,
        pinned_at timestamptz,
        locked_at timestamptz,
        hidden_at timestamptz,
        revision integer not null,
        check (num_nulls(subject_kind, subject_id) in (0, 2))
      );
      create index thread_latest on thread (last_at desc);
      create index thread_in_group on thread (group_id, last_at desc) where group_id is not null;
      create index thread_theme on thread (theme_id);
      create index thread_author on thread (author_id, started_at);
      create index thread_subject on thread (subject_id) where subject_id is not null;
      create index thread_split_from on thread (split_from_id) where split_from_id is not null;

      create table post (
        id uuid primary key,
        thread_id uuid not null references thread (id),
        number integer not null,
        author_id uuid not null references person (id),
        body text not null,
        at timestamptz not null,
        edited_at timestamptz,
        removed_at timestamptz,
        hidden_at timestamptz,
        erase_at timestamptz,
        revision integer not null,
        unique (thread_id, number)
      );
      create index post_author on post (author_id, at);
      create index post_erase_at on post (erase_at) where erase_at is not null;

      create table post_edition (
        post_id uuid not null references post (id) on delete cascade,
        revision integer not null,
        body text not null,
        at timestamptz not null,
        until timestamptz not null,
        primary key (post_id, revision)
      )`);
  }

  private async beside(db: QueryRunner): Promise<void> {
    await db.query(`
      create table post_reaction (
        post_id uuid not null references post (id) on delete cascade,
        person_id uuid not null references person (id),
        reaction text not null,
        at timestamptz not null,
        primary key (post_id, person_id, reaction)
      );

      create table thread_reading (
        person_id uuid not null references person (id),
        thread_id uuid not null references thread (id) on delete cascade,
        number integer not null,
        primary key (person_id, thread_id)
      );
      create index thread_reading_thread on thread_reading (thread_id);

      create table thread_draft (
        id uuid primary key,
        person_id uuid not null references person (id),
        thread_id uuid references thread (id) on delete cascade,
        content jsonb not null,
        at timestamptz not null
      );
      create unique index thread_draft_answer on thread_draft (person_id, thread_id) where thread_id is not null;
      create unique index thread_draft_new on thread_draft (person_id) where thread_id is null;
      create index thread_draft_thread on thread_draft (thread_id);

      create table post_flag (
        id uuid primary key,
        post_id uuid not null references post (id) on delete cascade,
        person_id uuid not null references person (id),
        reason text not null,
        note text not null,
        at timestamptz not null,
        outcome text,
        settled_by uuid references person (id),
        settled_at timestamptz
      );
      create index post_flag_post on post_flag (post_id);
      create index post_flag_open on post_flag (at) where outcome is null`);
  }

  private async polls(db: QueryRunner): Promise<void> {
    await db.query(`
      create table poll (
        post_id uuid primary key references post (id) on delete cascade,
        question text not null,
        multiple boolean not null,
        named boolean not null,
        closes_at timestamptz,
        closed_at timestamptz,
        voters integer
      );
      create index poll_closes_at on poll (closes_at) where closed_at is null;

      create table poll_option (
        id uuid primary key,
        post_id uuid not null references poll (post_id) on delete cascade,
        position integer not null,
        text text not null,
        votes integer
      );
      create index poll_option_poll on poll_option (post_id);

      create table poll_vote (
        option_id uuid not null references poll_option (id) on delete cascade,
        person_id uuid not null references person (id),
        primary key (option_id, person_id)
      )`);
  }
}

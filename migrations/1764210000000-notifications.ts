import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'person_id = (select current_reader())';

/** Who may read a row, behind the second wall (1764190000000-walls.ts): of a group that somebody left, nothing. */
const walls: Record<string, string> = {
  notification: `${mine} and (group_id is null or group_id = any ((select readable_groups())::uuid[]))`,
  notification_level: mine,
};

/** What people are told. Ids alone: what they lead to is read through the door of that thing. */
export class Notifications1764210000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notification (
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        -- Of what it tells. No foreign key: an event is erased in its own time.
        event_id bigint NOT NULL,
        reason text NOT NULL,
        thing_kind text NOT NULL,
        thing_id uuid NOT NULL,
        part_id uuid,
        -- Where in the thing it stands; a link leads there.
        part_number integer,
        by_id uuid REFERENCES person (id) ON DELETE CASCADE,
        group_id uuid REFERENCES intervision_group (id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        loud boolean NOT NULL,
        read_at timestamptz,
        -- When a mail may tell of it; null: none will, any more.
        mail_at timestamptz,
        PRIMARY KEY (person_id, event_id)
      );
      CREATE INDEX notification_list ON notification (person_id, at);
      CREATE INDEX notification_mail ON notification (mail_at) WHERE mail_at IS NOT NULL;
      CREATE INDEX notification_part ON notification (part_id);
      CREATE INDEX notification_group ON notification (group_id);
      CREATE INDEX notification_by ON notification (by_id);

      -- Of which events people were told, for as long as somebody looks for one that was missed.
      CREATE TABLE notification_event (event_id bigint PRIMARY KEY, at timestamptz NOT NULL);

      -- Since when the list of somebody is as it is, in the time of the database.
      CREATE TABLE notification_change (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX notification_change_at ON notification_change (changed_at);

      CREATE TABLE notification_preference (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        rhythms jsonb NOT NULL,
        quiet jsonb,
        revision integer NOT NULL
      );

      CREATE TABLE notification_address (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        -- Null: none was confirmed.
        email text CHECK (email = lower(email)),
        to_confirm text CHECK (to_confirm = lower(to_confirm)),
        asked_at timestamptz
      );

      CREATE TABLE notification_level (
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        thing_kind text NOT NULL,
        thing_id uuid NOT NULL,
        level text NOT NULL,
        PRIMARY KEY (person_id, thing_kind, thing_id)
      );
      CREATE INDEX notification_level_thing ON notification_level (thing_kind, thing_id);
    `);
    // Nobody is told today of what happened before there was anything to tell it with, but for what they had not read.
    await db.query(`
      INSERT INTO notification_event SELECT id, at FROM event WHERE at > now() - interval '3 days';
      INSERT INTO notification (person_id, event_id, reason, thing_kind, thing_id, part_id, by_id, group_id, at, loud)
      SELECT n.person_id, -row_number() OVER (ORDER BY c.at), 'comment-' || n.reason, 'comments', t.id, c.id, c.author_id,
        d.group_id, c.at, true
      FROM comment_notice n JOIN comment c ON c.id = n.comment_id JOIN comment_thread t ON t.id = c.thread_id
      JOIN document d ON d.id = t.document_id
    `);
    for (const [table, readable] of Object.entries(walls)) {
      await db.query(`alter table ${table} enable row level security`);
      await db.query(`create policy reader on ${table} for select to leerkring_person using (${readable})`);
      await db.query(`grant select on ${table} to leerkring_person`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE notification_level;
      DROP TABLE notification_address;
      DROP TABLE notification_preference;
      DROP TABLE notification_change;
      DROP TABLE notification_event;
      DROP TABLE notification;
    `);
  }
}

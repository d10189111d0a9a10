/**
 * The second wall, as the database has it: what a reader sees of each table, whoever asks for it. That it holds
 * when the doors of the application stand open is in walls-alone.test.ts.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId, PersonId } from '@leerkring/shared/contract/common';
import { type EntityManager, In } from 'typeorm';
import { LearningCase } from '../../server/src/modules/cases/case.entity.js';
import { LibraryItem } from '../../server/src/modules/library/library-item.entity.js';
import { LibraryVersion } from '../../server/src/modules/library/library-version.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { insertPerson } from '../support/builders.js';
import { type Filled, fillGroup, walledTables } from '../support/fill-group.js';
import { insertLibraryItem } from '../support/insert-library.js';
import { insertBreakGlass } from '../support/insert-room.js';
import { insertThread } from '../support/insert-thread.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** What is nobody's words, or is for others than a group too: who, when, where, and what the machinery needs. */
const elsewhere = [
  ...[
    'organisation',
    'person',
    'sign_in',
    'provider',
    'provider_domain',
    'provider_link',
    'provider_attempt',
  ],
  ...[
    'email_address',
    'invitation',
    'passkey',
    'authenticator_app',
    'recovery_code',
    'attempt',
    'fresh_proof',
  ],
  ...['mail', 'secrets_key_check', 'migration', 'node', 'event', 'event_link', 'event_checkpoint'],
  ...['intervision_group', 'membership', 'pledge_acceptance', 'meeting', 'meeting_answer'],
  ...['session_presence', 'document_client', 'blob', 'upload_part'],
  ...['rights_review', 'rights_mark', 'break_glass'],
  ...['theme', 'case_report'],
  // Words without what was said with them, and which things changed: nobody reads these in their own name.
  ...['search_word', 'search_change'],
  ...['notification_event', 'notification_change', 'notification_preference', 'notification_address'],
];

let app: TestApp;
let database: Database;
let filled: Filled;
beforeAll(async () => {
  app = await startApp();
  database = app.app.get(Database);
  filled = await fillGroup(app);
});
afterAll(() => app.close());

const names = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();
const rowsOf =
  (table: string) =>
  async (tx: EntityManager): Promise<number> => {
    const [row]: { rows: number }[] = await tx.query(`select count(*)::int as rows from ${table}`);
    return row?.rows ?? -1;
  };
const rowsSeen = (reader: PersonId, table: string) => database.asPerson(reader, rowsOf(table));
const seenBy = async (reader: PersonId): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(walledTables.map(async (table) => [table, await rowsSeen(reader, table)])),
  );
const nothing = Object.fromEntries(walledTables.map((table) => [table, 0]));
const whole = Object.fromEntries(walledTables.map((table) => [table, 1]));
/** Of the member: the note, the notices, what they chose, the upload, the draft and how far they read. The case is of the presenter. */
const ofMember = {
  ...{ private_note: 0, comment_notice: 0, notification: 0, notification_level: 0 },
  ...{ upload: 0, thread_reading: 0, thread_draft: 0 },
};
const notOfMine = { ...whole, ...ofMember };

describe('the tables', () => {
  it('are each behind the wall, or named here as holding nothing that is said in a group', async () => {
    const all: { name: string }[] = await database.manager.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
    );
    expect(names(all)).toEqual([...walledTables, ...elsewhere].sort());
  });

  it('behind the wall show a reader what a policy lets through and nothing else', async () => {
    const walled: { name: string }[] = await database.manager.query(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relrowsecurity and exists (
         select from pg_policy where polrelid = pg_class.oid and polcmd = 'r'
           and polroles = array['leerkring_person'::regrole::oid])`,
    );
    expect(names(walled)).toEqual([...walledTables].sort());
    const policies: { count: number }[] = await database.manager.query(
      'select count(*)::int as count from pg_policies',
    );
    expect(policies).toEqual([{ count: walledTables.length }]);
  });

  it('are the only ones that can be read in the name of a person, and none can be written', async () => {
    const may = (right: string): Promise<{ name: string }[]> =>
      database.manager.query(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind <> 'i'
           and (case when relkind = 'S' then has_sequence_privilege('leerkring_person', oid, 'USAGE, SELECT, UPDATE')
             else has_table_privilege('leerkring_person', oid, $1) or has_any_column_privilege('leerkring_person', oid, $2) end)`,
        [right, right.replace(/, DELETE|, TRUNCATE|, TRIGGER/g, '')],
      );
    expect(names(await may('SELECT'))).toEqual([...walledTables].sort());
    expect(names(await may('INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER'))).toEqual([]);
  });
});

describe('a reader', () => {
  it('who is in the group sees all but what is of one person alone', async () => {
    const { member, presenter, guest, observer } = filled.ids;
    expect(await seenBy(member)).toEqual(whole);
    for (const reader of [presenter, guest, observer]) expect(await seenBy(reader)).toEqual(notOfMine);
  });

  it.each(['stranger', 'neighbour', 'exMember', 'endedGuest', 'moderator', 'administrator'] as const)(
    'who is outside sees nothing: the %s',
    async (name) => {
      expect(await seenBy(filled.ids[name])).toEqual(nothing);
    },
  );

  it('who brought a case and left the group sees that case and nothing else', async () => {
    expect(await seenBy(filled.ids.exPresenter)).toEqual({ ...nothing, learning_case: 1 });
  });

  it('sees a draft when it is their own', async () => {
    const id: CaseId = await filled.draft();
    const look = (reader: PersonId) => database.asPerson(reader, (tx) => tx.findOneBy(LearningCase, { id }));
    expect(await look(filled.ids.presenter)).not.toBeNull();
    for (const other of ['member', 'facilitator', 'stranger'] as const)
      expect(await look(filled.ids[other])).toBeNull();
  });

  it('who is a guest sees nothing any more from the moment on that was agreed', async () => {
    const guest = await filled.guestUntil(10);
    expect(await rowsSeen(guest, 'session')).toBe(1);
    app.clock.advance({ minutes: 10 });
    expect(await rowsSeen(guest, 'session')).toBe(0);
  });

  it('who broke the glass sees what the group has, for as long as that lasts, and what is of one person not', async () => {
    const { administrator } = filled.ids;
    const until = new Date(app.clock.now().getTime() + 3_600_000);
    await insertBreakGlass(app, filled.groupId, administrator, until);
    expect(await seenBy(administrator)).toEqual(notOfMine);
    app.clock.advance({ hours: 1 });
    expect(await seenBy(administrator)).toEqual(nothing);
  });

  it('sees nothing of a hidden item, but a privacy officer of what is for the network', async () => {
    const officer = await insertPerson(app, { role: 'privacy-officer' });
    const { member } = filled.ids;
    const hidden = { hiddenAt: app.clock.now() };
    const ids = [
      (await insertLibraryItem(app, member, null, { ...hidden, classification: 'public' })).id,
      (await insertLibraryItem(app, member, null, { ...hidden, classification: 'organisation' })).id,
      (await insertLibraryItem(app, member, filled.groupId, hidden)).id,
    ];
    const look = async (tx: EntityManager) => [
      await tx.countBy(LibraryItem, { id: In(ids) }),
      await tx.countBy(LibraryVersion, { itemId: In(ids) }),
    ];
    expect(await database.asPerson(member, look)).toEqual([0, 0]);
    expect(await database.asNobody(look)).toEqual([0, 0]);
    expect(await database.asPerson(officer, look)).toEqual([1, 1]);
    await database.manager.update(LibraryItem, { id: In(ids) }, { hiddenAt: null });
    expect(await database.asPerson(member, look)).toEqual([3, 3]);
    await database.manager.delete(LibraryItem, { id: In(ids) });
  });

  it('whom nobody knows sees nothing', async () => {
    expect(await seenBy(randomUUID() as PersonId)).toEqual(nothing);
    const unnamed = await database.manager.transaction(async (tx) => {
      await tx.query("select set_config('role', 'leerkring_person', true)");
      return tx.query('select id from session');
    });
    expect(unnamed).toEqual([]);
  });

  it('without a name sees the newest version of what is public, and of the network nothing', async () => {
    const seenByNobody = async () =>
      Object.fromEntries(
        await Promise.all(walledTables.map(async (table) => [table, await database.asNobody(rowsOf(table))])),
      );
    const { member } = filled.ids;
    const put = (given: Parameters<typeof insertLibraryItem>[3]) =>
      insertLibraryItem(app, member, null, { text: 'Wie belt wie', ...given });
    expect(await seenByNobody()).toEqual(nothing);
    await insertThread(app, null, member);
    await put({});
    await put({ classification: 'organisation' });
    await put({ classification: 'public', status: 'concept' });
    const { id } = await put({ classification: 'public' });
    await put({ classification: 'public', status: 'lapsed', source: id });
    await database.manager.query(
      `insert into library_version (id, item_id, number, name, note, file_ids, made_by, made_at)
       select gen_random_uuid(), item_id, 2, '', '', '{}', made_by, made_at from library_version where item_id = $1`,
      [id],
    );
    await database.manager.query(
      `insert into library_file_text select id, 'Wie belt wie', now() from file where group_id is null`,
    );
    await database.manager.query(
      `insert into search_entry (kind, subject_id, audience, title, body, terms, themes, people)
       values ('organisation', gen_random_uuid(), 'network', 'Sluiswijk', '', '', '{}', '{}')`,
    );
    expect(await seenByNobody()).toEqual({ ...nothing, library_item: 2, library_version: 2, file: 1 });
  });

  it('changes nothing, and the next who uses the connection is not held by it', async () => {
    const { member } = filled.ids;
    const write = (sql: string) => database.asPerson(member, (tx) => tx.query(sql));
    await expect(write("update session set status = 'ended'")).rejects.toThrow('read-only');
    await expect(write('select secret_hash from sign_in')).rejects.toThrow('permission denied');
    for (let turn = 0; turn < 20; turn += 1)
      expect(await database.manager.query('select current_user, current_reader() as reader')).toEqual([
        { current_user: 'leerkring', reader: null },
      ]);
  });
});

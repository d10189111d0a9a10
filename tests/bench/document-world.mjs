/**
 * Rooms of ours, made by copying one that the product itself made: eight people who are signed in, in a group
 * with a meeting whose session runs. A copy has ids of its own and is otherwise the same, whatever columns there are.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { makeRooms } from './session-world.mjs';

/** The tables of a room in the order of their foreign keys, and which rows of them belong to it. */
const tables = [
  ['person', 'id IN (SELECT person_id FROM membership WHERE group_id = $1)'],
  ['intervision_group', 'id = $1'],
  ['membership', 'group_id = $1'],
  ['pledge_acceptance', 'group_id = $1'],
  ['sign_in', 'person_id IN (SELECT person_id FROM membership WHERE group_id = $1)'],
  ['meeting', 'group_id = $1'],
  ['session', 'group_id = $1'],
  ['document', 'id = $2'],
  ['document_head', 'document_id = $2'],
];
const atOnce = 50;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export class World {
  /** `play`: brings a meeting to where its text can be written, with these cookies; resolves with the text's id. */
  static async make(databaseUrl, play) {
    const [room] = await makeRooms(databaseUrl, 1);
    const documentId = await play(room);
    const world = new World();
    world.db = new pg.Client({ connectionString: databaseUrl });
    await world.db.connect();
    const { rows } = await world.db.query('SELECT group_id FROM document WHERE id = $1', [documentId]);
    world.documentId = documentId;
    await world.readTemplate(rows[0].group_id);
    return world;
  }

  close() {
    return this.db.end();
  }

  async readTemplate(groupId) {
    this.template = [];
    for (const [table, condition] of tables) {
      const values = condition.includes('$2') ? [this.documentId] : [groupId];
      const { rows } = await this.db.query(
        `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${condition.replace('$2', '$1')}`,
        values,
      );
      this.template.push({ table, text: JSON.stringify(rows.map(({ row }) => row)) });
    }
    this.rowsOf = (table) => JSON.parse(this.template.find((one) => one.table === table).text);
    this.own = new Set(tables.flatMap(([table]) => this.rowsOf(table).map(({ id }) => id)));
    this.people = this.rowsOf('membership')
      .sort((a, b) => (a.role === 'facilitator' ? -1 : b.role === 'facilitator' ? 1 : 0))
      .map(({ person_id }) => person_id);
  }

  /** Resolves with the new texts: their id and the cookies of the people, the facilitator first. */
  async add(stored, count) {
    const added = [];
    while (added.length < count) {
      const copies = Array.from({ length: Math.min(atOnce, count - added.length) }, () => this.copy());
      for (const [index, { table }] of this.template.entries()) {
        const rows = copies.flatMap(({ rows }) => rows[index]);
        await this.db.query(
          `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(rows)],
        );
      }
      await this.db.query('UPDATE document SET snapshot = $1 WHERE id = any($2)', [
        Buffer.from(stored.state),
        copies.map(({ document }) => document.id),
      ]);
      // What was copied in a second would be read for the index of the search while something else is measured.
      await this.db.query('TRUNCATE search_change');
      added.push(...copies.map(({ document }) => document));
    }
    return added;
  }

  copy() {
    const ids = new Map();
    const newIdOf = (old) => ids.get(old) ?? ids.set(old, randomUUID()).get(old);
    const rows = this.template.map(({ text }) =>
      JSON.parse(text.replace(uuid, (id) => (this.own.has(id) ? newIdOf(id) : id))),
    );
    const signIns = rows[tables.findIndex(([table]) => table === 'sign_in')];
    const secrets = new Map();
    for (const signIn of signIns) {
      const secret = randomBytes(32).toString('base64url');
      secrets.set(signIn.person_id, secret);
      signIn.secret_hash = `\\x${createHash('sha256').update(secret).digest('hex')}`;
    }
    const cookies = this.people.map((person) => `sid=${secrets.get(newIdOf(person))}`);
    return { rows, document: { id: newIdOf(this.documentId), cookies } };
  }
}

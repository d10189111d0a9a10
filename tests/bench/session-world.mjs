/** Rooms of eight with a meeting of today, written straight into the database, and their sign-in cookies. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

export const peoplePerRoom = 8;

const agenda = JSON.stringify([
  { kind: 'opening' },
  { kind: 'case', methodKey: 'five-step', caseId: null },
  { kind: 'closing' },
]);

/** Resolves with one entry a room: its meeting and the cookies of its people, the facilitator first. */
export const makeRooms = async (url, count) => {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const organisationId = randomUUID();
  await db.query('INSERT INTO organisation (id, name) VALUES ($1, $2)', [
    organisationId,
    `Bench ${organisationId}`,
  ]);
  const rooms = [];
  for (let room = 0; room < count; room++) rooms.push(await makeRoom(db, organisationId, room));
  await db.end();
  return rooms;
};

const makeRoom = async (db, organisationId, index) => {
  const groupId = randomUUID();
  const meetingId = randomUUID();
  await db.query(
    `INSERT INTO intervision_group (id, name, purpose, form, rhythm_weeks, created_at, revision)
     VALUES ($1, $2, 'Meten', 'online', 7, now(), 0)`,
    [groupId, `Groep ${index}`],
  );
  const people = Array.from({ length: peoplePerRoom }, () => ({
    id: randomUUID(),
    secret: randomBytes(32).toString('base64url'),
  }));
  for (const [seat, { id, secret }] of people.entries()) {
    await db.query(
      `INSERT INTO person (id, organisation_id, given_name, family_name, role) VALUES ($1, $2, $3, 'Bench', 'wijk-ggd')`,
      [id, organisationId, `Persoon ${seat}`],
    );
    await db.query(
      `INSERT INTO membership (id, group_id, person_id, role, since) VALUES ($1, $2, $3, $4, now())`,
      [randomUUID(), groupId, id, seat === 0 ? 'facilitator' : 'member'],
    );
    await db.query(
      `INSERT INTO pledge_acceptance (group_id, person_id, version, accepted_at) VALUES ($1, $2, 1, now())`,
      [groupId, id],
    );
    await db.query(
      `INSERT INTO sign_in (id, secret_hash, person_id, created_at, last_seen_at, expires_at, means, user_agent)
       VALUES ($1, $2, $3, now(), now(), now() + interval '10 hours', 'demonstration', 'bench')`,
      [randomUUID(), createHash('sha256').update(secret).digest(), id],
    );
  }
  await db.query(
    `INSERT INTO meeting (id, group_id, starts_at, ends_at, time_zone, place, video_url, facilitator_id, agenda, status, revision)
     VALUES ($1, $2, now(), now() + interval '2 hours', 'Europe/Amsterdam', 'online', 'https://video.example/', $3, $4, 'planned', 0)`,
    [meetingId, groupId, people[0].id, agenda],
  );
  return { meetingId, cookies: people.map(({ secret }) => `sid=${secret}`) };
};

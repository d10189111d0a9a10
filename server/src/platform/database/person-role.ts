/**
 * The role as which the database reads content for a person (Database.asPerson). Roles belong to the whole
 * PostgreSQL and to no database, so it is no migration that makes it: each start looks whether it is there,
 * also when the database was put back from a copy elsewhere.
 */
import type { DataSource } from 'typeorm';

export const PERSON_ROLE = 'leerkring_person';

interface Standing {
  me: string;
  schema: string;
  exists: boolean;
  /** May read in its name. */
  mayTake: boolean;
  /** Finds our tables. */
  mayEnter: boolean;
}

/** Makes the role when it is not there. Throws when it may not, with what an administrator has to run. */
export async function ensurePersonRole(dataSource: DataSource): Promise<void> {
  const before = await look(dataSource);
  const missing = missingOf(before);
  if (missing.length === 0) return;
  try {
    for (const statement of missing) await dataSource.query(statement);
  } catch (cause) {
    // Another server on the same PostgreSQL may have been first.
    const left = missingOf(await look(dataSource));
    if (left.length > 0) throw new Error(explain(before.me, left), { cause });
  }
}

async function look(dataSource: DataSource): Promise<Standing> {
  const [found]: Standing[] = await dataSource.query(
    `select quote_ident(current_user) as me, quote_ident(current_schema()) as schema, role is not null as exists,
       coalesce(pg_has_role(current_user, role,
         case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end), false) as "mayTake",
       coalesce(has_schema_privilege(role, current_schema(), 'USAGE'), false) as "mayEnter"
     from (select (select oid from pg_roles where rolname = $1) as role) as found`,
    [PERSON_ROLE],
  );
  if (!found) throw new Error('PostgreSQL does not tell which roles there are');
  return found;
}

const missingOf = ({ me, schema, exists, mayTake, mayEnter }: Standing): string[] => [
  ...(exists ? [] : [`CREATE ROLE ${PERSON_ROLE} NOLOGIN`]),
  ...(mayTake ? [] : [`GRANT ${PERSON_ROLE} TO ${me}`]),
  ...(mayEnter ? [] : [`GRANT USAGE ON SCHEMA ${schema} TO ${PERSON_ROLE}`]),
];

const explain = (me: string, left: string[]): string =>
  [
    `The database needs a role that ${me} may not make. Let an administrator of PostgreSQL run this, and start again:`,
    ...left.map((statement) => `  ${statement};`),
  ].join('\n');

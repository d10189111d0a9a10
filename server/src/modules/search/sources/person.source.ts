import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import { roleWords } from '@leerkring/shared/rules/search/kind-words';
import type { EntityManager } from 'typeorm';
import { type Entry, plainEntry, type Source } from './source.js';

interface Row {
  id: PersonId;
  name: string;
  role: NetworkRole;
  organisationId: OrganisationId;
  organisation: string;
}

/** Everybody who can sign in, by name, function and organisation. Whoever left is not found any more. */
export class PersonSource implements Source {
  readonly kind = 'person';
  readonly table = 'person';

  async read(tx: EntityManager, ids: readonly string[]): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `select p.id, p.given_name || ' ' || p.family_name as name, p.role, o.id as "organisationId", o.name as organisation
       from person p join organisation o on o.id = p.organisation_id
       where p.id = any ($1::uuid[]) and p.closed_at is null`,
      [ids],
    );
    return rows.map(({ id, name, role, organisationId, organisation }) => ({
      ...plainEntry,
      subjectId: id,
      audience: 'network',
      title: name,
      keywords: `${roleWords[role]} ${organisation}`,
      organisationId,
      people: [id],
    }));
  }
}

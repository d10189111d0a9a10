import type { OrganisationId } from '@leerkring/shared/contract/common';
import type { OrganisationKind } from '@leerkring/shared/contract/organisations';
import { otherNamesOf } from '@leerkring/shared/rules/organisation-search';
import { organisationWords } from '@leerkring/shared/rules/search/kind-words';
import type { EntityManager } from 'typeorm';
import { type Entry, plainEntry, type Source } from './source.js';

interface Row {
  id: OrganisationId;
  name: string;
  kind: OrganisationKind;
  province: string | null;
  successor: string | null;
}

/** Those that are no more as well: what they made still stands under their name. */
export class OrganisationSource implements Source {
  readonly kind = 'organisation';
  readonly table = 'organisation';

  async read(tx: EntityManager, ids: readonly string[]): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `select o.id, o.name, o.kind, o.province, s.name as successor
       from organisation o left join organisation s on s.id = o.successor_id where o.id = any ($1::uuid[])`,
      [ids],
    );
    return rows.map(({ id, name, kind, province, successor }) => ({
      ...plainEntry,
      subjectId: id,
      audience: 'network',
      title: name,
      keywords: [...otherNamesOf(name), organisationWords[kind], successor].filter(Boolean).join(' '),
      body: province ?? '',
      organisationId: id,
    }));
  }
}

import type { GroupId } from '@leerkring/shared/contract/common';
import type { EntityManager } from 'typeorm';
import { type Entry, plainEntry, type Source } from './source.js';

export class GroupSource implements Source {
  readonly kind = 'group';
  readonly table = 'intervision_group';

  async read(tx: EntityManager, ids: readonly string[]): Promise<Entry[]> {
    const rows: { id: GroupId; name: string; purpose: string; at: Date }[] = await tx.query(
      'select id, name, purpose, created_at as at from intervision_group where id = any ($1::uuid[])',
      [ids],
    );
    return rows.map(({ id, name, purpose, at }) => ({
      ...plainEntry,
      subjectId: id,
      audience: 'group.see',
      groupId: id,
      title: name,
      body: purpose,
      at,
    }));
  }
}

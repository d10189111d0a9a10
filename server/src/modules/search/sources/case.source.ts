import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { EntityManager } from 'typeorm';
import { type Entry, plainEntry, type Source } from './source.js';

interface Row {
  id: string;
  groupId: GroupId;
  presenterId: PersonId;
  title: string;
  question: string;
  situation: string;
  tried: string;
}

/**
 * A case is found by its presenter alone, also where the group may read it: whoever looks for a word is not to come
 * upon a story that was told in confidence. What it did to the presenter, and how it ended, is not in the index.
 */
export class CaseSource implements Source {
  readonly kind = 'case';
  readonly table = 'learning_case';

  async read(tx: EntityManager, ids: readonly string[]): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `select id, group_id as "groupId", presenter_id as "presenterId", working_title as title,
         learning_question as question, situation, tried_so_far as tried
       from learning_case where id = any ($1::uuid[]) and status <> 'erased'`,
      [ids],
    );
    return rows.map(({ id, groupId, presenterId, title, question, situation, tried }) => ({
      ...plainEntry,
      subjectId: id,
      audience: 'own',
      groupId,
      ownerId: presenterId,
      title,
      body: [question, situation, tried].filter(Boolean).join('\n'),
      people: [presenterId],
    }));
  }
}

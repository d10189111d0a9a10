import type { GroupId, OrganisationId, PersonId, ThemeId } from '@leerkring/shared/contract/common';
import { type StepKey, stepByKey } from '@leerkring/shared/roadmap/steps';
import { plainTextOf } from '@leerkring/shared/rules/post-body';
import type { EntityManager } from 'typeorm';
import { type Entry, plainEntry, type Source } from './source.js';

interface Row {
  id: string;
  groupId: GroupId | null;
  title: string;
  step: StepKey | null;
  themeId: ThemeId;
  accentId: ThemeId | null;
  themes: string;
  authorId: PersonId;
  organisationId: OrganisationId;
  lastAt: Date;
  bodies: string[] | null;
  writers: PersonId[] | null;
}

/** Threads with what was said in them and still stands there; none that is hidden. A quote is found where it was said. */
export class ThreadSource implements Source {
  readonly kind = 'thread';
  readonly table = 'thread';

  async read(tx: EntityManager, ids: readonly string[]): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `select t.id, t.group_id as "groupId", t.title, t.step, t.theme_id as "themeId", m.parent_id as "accentId",
         concat_ws(' ', m.name, a.name) as themes, t.author_id as "authorId", t.last_at as "lastAt",
         p.organisation_id as "organisationId", said.bodies, said.writers
       from thread t join theme m on m.id = t.theme_id left join theme a on a.id = m.parent_id
         join person p on p.id = t.author_id,
       lateral (
         select array_agg(body order by number) as bodies, array_agg(distinct author_id) as writers
         from post where thread_id = t.id and removed_at is null and hidden_at is null) as said
       where t.id = any ($1::uuid[]) and t.hidden_at is null`,
      [ids],
    );
    return rows.map((row) => ({
      ...plainEntry,
      subjectId: row.id,
      audience: row.groupId === null ? 'network' : 'thread.read',
      groupId: row.groupId,
      title: row.title,
      keywords: `${row.themes} ${row.step ? (stepByKey(row.step)?.title ?? '') : ''}`,
      body: (row.bodies ?? []).map((body) => plainTextOf(body, { quotes: false })).join('\n'),
      themes: [row.themeId, ...(row.accentId ? [row.accentId] : [])],
      step: row.step,
      organisationId: row.organisationId,
      people: [...new Set([row.authorId, ...(row.writers ?? [])])],
      at: row.lastAt,
    }));
  }
}

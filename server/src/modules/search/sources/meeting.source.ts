import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { Agenda } from '@leerkring/shared/contract/meetings';
import { methodByKey } from '@leerkring/shared/methods/all';
import type { EntityManager } from 'typeorm';
import { type Entry, plainEntry, type Source } from './source.js';

interface Row {
  id: string;
  groupId: GroupId;
  groupName: string;
  startsAt: Date;
  address: string | null;
  facilitatorId: PersonId;
  facilitator: string;
  agenda: Agenda;
}

const inWords = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** Meetings by their group, day, place, method and who leads them; not by the cases, which are for the group. */
export class MeetingSource implements Source {
  readonly kind = 'meeting';
  readonly table = 'meeting';

  async read(tx: EntityManager, ids: readonly string[]): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `select m.id, m.group_id as "groupId", g.name as "groupName", m.starts_at as "startsAt", m.address, m.agenda,
         m.facilitator_id as "facilitatorId", p.given_name || ' ' || p.family_name as facilitator
       from meeting m join intervision_group g on g.id = m.group_id join person p on p.id = m.facilitator_id
       where m.id = any ($1::uuid[]) and m.status <> 'cancelled'`,
      [ids],
    );
    return rows.map((row) => ({
      ...plainEntry,
      subjectId: row.id,
      audience: 'meeting.see',
      groupId: row.groupId,
      title: row.groupName,
      keywords: inWords.format(row.startsAt),
      body: [...methodsOn(row.agenda), row.address, row.facilitator].filter(Boolean).join(' · '),
      people: [row.facilitatorId],
      at: row.startsAt,
    }));
  }
}

const methodsOn = (agenda: Agenda): string[] =>
  agenda.flatMap((block) => (block.kind === 'case' ? [methodByKey(block.methodKey)?.name ?? ''] : []));

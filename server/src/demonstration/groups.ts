/** The four groups. Lotte guides them all; Dirk is in none, and so sees no case of anybody. */
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupInput } from '@leerkring/shared/contract/groups';
import type { EntityManager } from 'typeorm';
import { Group } from '../modules/groups/group.entity.js';
import { Membership } from '../modules/groups/membership.entity.js';
import { PledgeAcceptance } from '../modules/groups/pledge-acceptance.entity.js';
import { newId } from '../platform/ids.js';
import { after } from './dates.js';
import { demonstrationId } from './ids.js';
import { people } from './people.js';

type Entry = GroupInput & { members: PersonId[] };

const entries = {
  zuidwest: {
    name: 'Intervisie Wijk-GGD Zuidwest',
    purpose: 'Leren van elkaars lastige situaties, met een vaste groep die elkaar vertrouwt.',
    form: 'online',
    rhythmWeeks: 7,
    members: [people.marieke, people.youssef, people.anouk, people.ruben, people.fenna, people.tamara],
  },
  noordoost: {
    name: 'Intervisie Wijk-GGD Noord-Oost',
    purpose: 'Samen nadenken over het werk in dorpen en kleine steden. De begeleiding rouleert.',
    form: 'hybrid',
    rhythmWeeks: 8,
    members: [people.hanneke, people.samir, people.joke, people.bram, people.irene],
  },
  start: {
    name: "Startgroep nieuwe Wijk-GGD'ers",
    purpose: 'In oprichting. Voor wie net begint: elkaar leren kennen en de eerste vragen delen.',
    form: 'online',
    rhythmWeeks: 6,
    members: [people.noor, people.emre, people.daan, people.chantal],
  },
  advisers: {
    name: 'Leerkring beleidsadviseurs zorg & veiligheid',
    purpose: 'Ervaringen delen over beleid rond onbegrepen gedrag. We werken met thema’s.',
    form: 'on-site',
    rhythmWeeks: 10,
    members: [
      people.pieterJan,
      people.soraya,
      people.joost,
      people.margriet,
      people.ahmed,
      people.liesbeth,
      people.ilse,
      people.teun,
      people.karin,
    ],
  },
} as const satisfies Record<string, Entry>;

export type GroupName = keyof typeof entries;
const names = Object.keys(entries) as GroupName[];

/** Ids by short name. */
export const groups = Object.fromEntries(
  names.map((name) => [name, demonstrationId<GroupId>(`group/${name}`)]),
) as Record<GroupName, GroupId>;

export const membersOf = (name: GroupName): readonly PersonId[] => entries[name].members;

export const addGroups = async (tx: EntityManager, now: Date): Promise<number> => {
  const since = after(now, { days: -250 });
  for (const name of names) {
    const { members, ...group } = entries[name];
    const groupId = groups[name];
    await tx.insert(Group, { ...group, id: groupId, createdAt: since, revision: 0 });
    const join = (personId: PersonId, role: 'facilitator' | 'member') => ({
      id: newId(),
      groupId,
      personId,
      role,
      since,
      until: null,
      leftAt: null,
    });
    await tx.insert(Membership, [
      join(people.lotte, 'facilitator'),
      ...members.map((personId) => join(personId, 'member')),
    ]);
    const pledge = (personId: PersonId) => ({ groupId, personId, version: 1, acceptedAt: since });
    await tx.insert(PledgeAcceptance, [people.lotte, ...members].map(pledge));
  }
  await addFormerGuest(tx, now);
  await addGuest(tx, now);
  return names.length;
};

/** Wim writes along in the agreement with the police, as long as that takes. */
const addGuest = async (tx: EntityManager, now: Date): Promise<void> => {
  const since = after(now, { days: -20 });
  const [groupId, personId] = [groups.advisers, people.wim];
  await tx.insert(Membership, {
    id: newId(),
    groupId,
    personId,
    role: 'guest',
    since,
    until: after(now, { days: 70 }),
    leftAt: null,
  });
  await tx.insert(PledgeAcceptance, { groupId, personId, version: 1, acceptedAt: since });
};

/** Wim came along once, half a year ago. What he could see then ended with it. */
const addFormerGuest = async (tx: EntityManager, now: Date): Promise<void> => {
  const until = after(now, { days: -170 });
  await tx.insert(Membership, {
    id: newId(),
    groupId: groups.zuidwest,
    personId: people.wim,
    role: 'guest',
    since: after(until, { days: -7 }),
    until,
    leftAt: until,
  });
};

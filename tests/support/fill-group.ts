/** One group with one row of everything that is written or said in a group, and people in it and around it. */
import type { CaseId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import { accents } from '@leerkring/shared/contract/themes';
import type { Membership } from '../../server/src/modules/groups/membership.entity.js';
import { Person } from '../../server/src/modules/identity/person.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import { insertPerson } from './builders.js';
import { agendaOf, insertCase, insertGroup, insertMeeting, insertMember } from './insert-room.js';
import type { TestApp } from './start-app.js';

/** Where words of people are that are of their group alone. */
export const walledTables = [
  'ground_rules',
  'learning_case',
  'session',
  'session_evaluation',
  'attendance',
  'private_note',
  'learning',
  'action_item',
  'document',
  'document_head',
  'document_update',
  'document_version',
  'document_passage',
  'comment_thread',
  'comment',
  'comment_notice',
  'agreement',
  'file',
  'upload',
  'thread',
  'post',
  'post_edition',
  'post_reaction',
  'post_flag',
  'poll',
  'poll_option',
  'poll_vote',
  'thread_reading',
  'thread_draft',
  'search_entry',
  'notification',
  'notification_level',
  'library_item',
  'library_version',
  'library_reuse',
  'library_file_text',
] as const;

const inside = ['facilitator', 'member', 'presenter', 'guest', 'observer'] as const;
const left = ['exMember', 'exPresenter', 'endedGuest'] as const;
const outside = ['stranger', 'neighbour', 'moderator', 'administrator'] as const;
type Name = (typeof inside | typeof left | typeof outside)[number];

export interface Filled {
  groupId: GroupId;
  ids: Record<Name, PersonId>;
  /** Of the presenter. */
  draft(): Promise<CaseId>;
  guestUntil(minutes: number): Promise<PersonId>;
}

const roleOf = (name: Name): GroupRole => {
  if (name === 'endedGuest') return 'guest';
  return name === 'facilitator' || name === 'guest' || name === 'observer' ? name : 'member';
};

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** A thread of the member with one post, in which everything happened once. */
async function fillThread(insert: Insert, groupId: GroupId, personId: PersonId, at: Date): Promise<void> {
  const [threadId, postId, optionId] = [newId(), newId(), newId()];
  await insert('thread', {
    ...{ id: threadId, group_id: groupId, theme_id: accents.freeRole, title: 'Wie neemt over', revision: 0 },
    ...{ author_id: personId, started_at: at, last_at: at, last_author_id: personId, last_number: 1 },
  });
  const written = { author_id: personId, body: 'Wie belt er?', at, revision: 1 };
  await insert('post', { id: postId, thread_id: threadId, number: 1, ...written });
  await insert('post_edition', { post_id: postId, revision: 0, body: 'Wie?', at, until: at });
  await insert('post_reaction', { post_id: postId, person_id: personId, reaction: 'thanks', at });
  await insert('post_flag', {
    ...{ id: newId(), post_id: postId, person_id: personId, reason: 'other', note: '', at },
  });
  await insert('poll', { post_id: postId, question: 'Wie?', multiple: false, named: true });
  await insert('poll_option', { id: optionId, post_id: postId, position: 0, text: 'Ik' });
  await insert('poll_vote', { option_id: optionId, person_id: personId });
  await insert('thread_reading', { person_id: personId, thread_id: threadId, number: 1 });
  await insert('thread_draft', {
    ...{ id: newId(), person_id: personId, thread_id: threadId, content: { body: 'Ik' }, at },
  });
}

export async function fillGroup(app: TestApp): Promise<Filled> {
  const { manager } = app.app.get(Database);
  const inMinutes = (minutes: number) => new Date(app.clock.now().getTime() + minutes * 60_000);
  const groupId = await insertGroup(app);
  const join = (personId: PersonId, name: Name, more?: Partial<Membership>) =>
    insertMember(app, groupId, personId, roleOf(name), more);
  const ids = {} as Filled['ids'];
  for (const name of [...inside, ...left, ...outside]) {
    const role = name === 'moderator' || name === 'administrator' ? name : 'wijk-ggd';
    ids[name] = await insertPerson(app, { role });
  }
  for (const name of inside) await join(ids[name], name);
  await join(ids.exMember, 'exMember', { leftAt: inMinutes(-1) });
  await join(ids.exPresenter, 'exPresenter', { leftAt: inMinutes(-1) });
  await join(ids.endedGuest, 'endedGuest', { until: inMinutes(-1) });
  await insertMember(app, await insertGroup(app), ids.neighbour, 'facilitator');

  await insertCase(app, { groupId, presenterId: ids.exPresenter });
  const [sessionId, documentId] = [newId(), newId()];
  const agenda = agendaOf('incident-short');
  const meetingId = await insertMeeting(app, { groupId, facilitatorId: ids.facilitator, agenda });
  const insert = (table: string, row: Record<string, unknown>) =>
    manager.query(
      `insert into ${table} (${Object.keys(row).join()}) select ${Object.keys(row).join()}
       from json_populate_record(null::${table}, $1)`,
      [row],
    );
  const of = { meeting_id: meetingId, group_id: groupId };
  const at = app.clock.now();
  const made = { version: 2, made_by: ids.member, made_at: at };
  await insert('ground_rules', {
    group_id: groupId,
    rules: ['Wat hier gezegd wordt, blijft hier.'],
    ...made,
  });
  const kept = { status: 'ended', plan: {}, state: {}, revision: 1, documents: [], changed_at: at };
  await insert('session', { id: sessionId, ...of, ...kept });
  const said = { marks: {}, more_of: 'Rust', less_of: '' };
  await insert('session_evaluation', { id: newId(), session_id: sessionId, ...said });
  const member = { session_id: sessionId, person_id: ids.member };
  const hour = { role: 'participant', joined_at: at, left_at: at, net_minutes: 60 };
  await insert('attendance', { ...member, ...hour });
  await insert('private_note', { ...member, text: 'Voor mij', revision: 1 });
  await insert('learning', { id: newId(), ...of, author_id: ids.member, text: 'Vragen helpt' });
  const promised = { owner_id: ids.member, text: 'Bellen', status: 'open', note: '', revision: 0 };
  await insert('action_item', { id: newId(), ...of, ...promised });
  const text = { subject_kind: 'session', subject_id: sessionId, snapshot: '\\x00', folded: 0 };
  await insert('document', { id: documentId, group_id: groupId, ...text });
  await insert('document_head', { document_id: documentId, incarnation: 1, sequence: 1 });
  const lead = (await manager.findOneByOrFail(Person, { id: ids.member })).organisationId;
  const agreed = { title: 'Wie belt wie', state: 'concept', template_key: 'blank', lead_id: lead };
  const begun = { document_id: documentId, created_by: ids.member, changed_at: at, revision: 0 };
  await insert('agreement', { id: newId(), group_id: groupId, ...agreed, ...begun });
  const edit = { sequence: 1, person_id: ids.member, at, update: '\\x00' };
  await insert('document_update', { document_id: documentId, ...edit });
  const how = { incarnation: 1, sequence: 1, kind: 'automatic', name: '', made_at: at };
  await insert('document_version', {
    ...{ id: newId(), document_id: documentId, authors: [ids.member], state: '\\x00' },
    ...how,
  });
  const [passageId, threadId, commentId] = [newId(), newId(), newId()];
  await insert('document_passage', { id: passageId, document_id: documentId });
  await insert('comment_thread', {
    ...{ id: threadId, document_id: documentId, passage_id: passageId, revision: 0 },
  });
  const remark = { author_id: ids.presenter, body: 'Wanneer was dat?', at, revision: 0 };
  await insert('comment', { id: commentId, thread_id: threadId, ...remark });
  await insert('search_entry', {
    ...{ kind: 'agreement', subject_id: newId(), audience: 'agreement.read', group_id: groupId },
    ...{ title: 'Wie belt wie', body: '', terms: "'=belt':1A", themes: [], people: [] },
  });
  await insert('comment_notice', { comment_id: commentId, person_id: ids.member, reason: 'mention' });
  const sha256 = 'a'.repeat(64);
  await insert('blob', { sha256, bytes: 3, kept_at: at });
  const brought = { name: 'foto.png', extension: 'png', bytes: 3, removed: [], uploaded_by: ids.member };
  await insert('file', {
    ...{ id: newId(), sha256, ...brought, created_at: at },
    ...{ subject_kind: 'document', subject_id: documentId, group_id: groupId },
  });
  await insert('upload', {
    ...{ id: newId(), person_id: ids.member, name: 'foto.png', bytes: 3, received: 0, created_at: at },
  });
  await fillThread(insert, groupId, ids.member, at);
  const told = { event_id: 1, reason: 'post', thing_kind: 'thread', thing_id: newId(), at, loud: true };
  await insert('notification', { person_id: ids.member, group_id: groupId, ...told });
  const chosen = { thing_kind: 'theme', thing_id: newId(), level: 'muted' };
  await insert('notification_level', { person_id: ids.member, ...chosen });
  const itemId = newId();
  const adopted = { status: 'adopted', classification: 'group', licence: 'free', contact_role: '' };
  const card = {
    kind: 'example',
    title: 'Belkaart',
    description: 'Kort',
    story: '',
    theme_ids: [],
    links: [],
  };
  await insert('library_item', {
    ...{ id: itemId, group_id: groupId, organisation_id: lead, ...adopted, ...card, year: 2026 },
    ...{ created_by: ids.member, created_at: at, changed_at: at, revision: 0 },
  });
  // The file of the text is one of the library as well.
  await insert('library_version', {
    ...{ id: documentId, item_id: itemId, number: 1, name: '', note: '', file_ids: [] },
    ...{ made_by: ids.member, made_at: at },
  });
  await insert('library_reuse', {
    ...{ item_id: itemId, source_organisation_id: lead, source_version: 1, seen_version: 1 },
    ...{ organisation_id: lead, person_id: ids.member, at },
  });
  await manager.query(
    `insert into library_file_text select id, 'Wie belt wie', $2 from file where group_id = $1`,
    [groupId, at],
  );
  return {
    ids,
    groupId,
    draft: () => insertCase(app, { groupId, presenterId: ids.presenter, status: 'draft' }),
    guestUntil: async (minutes) => {
      const personId = await insertPerson(app);
      await join(personId, 'guest', { until: inMinutes(minutes) });
      return personId;
    },
  };
}

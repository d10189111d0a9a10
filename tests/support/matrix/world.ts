/**
 * One group in which everything has happened, and everybody who could want something of it. The session was
 * really played once; of each moment that a command asks for, the state was kept, to be put back for each try.
 */
import { randomUUID } from 'node:crypto';
import type { CaseStatus } from '@leerkring/shared/contract/cases';
import type {
  ActionItemId,
  AgreementId,
  BreakGlassId,
  CaseId,
  DocumentId,
  GroupId,
  MeetingId,
  PersonId,
} from '@leerkring/shared/contract/common';
import { ActionItem } from '../../../server/src/modules/outcomes/action-item.entity.js';
import type { LiveSession } from '../../../server/src/modules/sessions/live-session.js';
import { LiveSessions } from '../../../server/src/modules/sessions/live-sessions.js';
import { Database } from '../../../server/src/platform/database/database.js';
import { newId } from '../../../server/src/platform/ids.js';
import { insertPerson } from '../builders.js';
import { eventually } from '../eventually.js';
import { buildGemeente, type Gemeente } from '../gemeenten.js';
import { insertAgreement } from '../insert-agreement.js';
import {
  agendaOf,
  insertBreakGlass,
  insertCase,
  insertGroup,
  insertMeeting,
  insertMember,
} from '../insert-room.js';
import { type Moment, momentOf, putBack } from '../put-back.js';
import type { TestApp } from '../start-app.js';
import type { TestClient } from '../test-client.js';
import { Visitor } from '../visitor.js';
import { type Column, columns, type SignedInColumn } from './table.js';

const seated = ['facilitator', 'presenter', 'member', 'guest', 'observer'] as const;
type Seated = (typeof seated)[number];

export type MomentName =
  | 'waiting'
  | 'check-in'
  | 'review'
  | 'pitches'
  | 'choice'
  | 'questions'
  | 'free'
  | 'shown'
  | 'paused'
  | 'turned-away'
  | 'advice'
  | 'response'
  | 'evaluation'
  | 'ended';

export class World {
  readonly ids = {} as Record<SignedInColumn, PersonId>;
  readonly clients = {} as Record<Column, TestClient>;
  readonly moments = {} as Record<MomentName, Moment>;
  groupId!: GroupId;
  /** Somebody whom anybody can sign in as, in demonstration mode. */
  demonstrationId!: PersonId;
  breakGlassId!: BreakGlassId;
  /** Nobody has come into it yet. */
  plannedId!: MeetingId;
  /** With a provider of its own. */
  gemeente!: Gemeente;
  live!: LiveSession;
  notesId!: DocumentId;
  /** In the session. */
  readonly cardId = randomUUID();
  readonly pitchId = randomUUID();
  readonly followUpId = randomUUID() as ActionItemId;
  readonly outcomeId = randomUUID();
  readonly analysisCardId = randomUUID();
  readonly adviceCardId = randomUUID();
  /** A phase that the method lets the facilitator jump to in the moment `free`. */
  readonly jumpTo = '1.advice';
  /** Of the notes. */
  incarnation = 0;

  private isPledged = true;

  private constructor(readonly app: TestApp) {}

  static async build(app: TestApp): Promise<World> {
    const world = new World(app);
    await world.people();
    world.plannedId = await world.meeting();
    const account = { sub: '1', claims: { given_name: 'Jan', family_name: 'Jansen' } };
    world.gemeente = await buildGemeente(app, 'ede.example', account);
    await world.play();
    return world;
  }

  get manager() {
    return this.app.app.get(Database).manager;
  }

  meeting(): Promise<MeetingId> {
    const { groupId, ids } = this;
    return insertMeeting(this.app, {
      groupId,
      facilitatorId: ids.facilitator,
      agenda: agendaOf('incident-short'),
    });
  }

  /** Of the presenter. */
  case(status: CaseStatus): Promise<CaseId> {
    const { groupId, ids } = this;
    return insertCase(this.app, {
      groupId,
      presenterId: ids.presenter,
      status,
      situation: 'De deur blijft dicht.',
    });
  }

  /** Of the presenter. */
  async action(id = newId<ActionItemId>(), meetingId = this.plannedId): Promise<ActionItemId> {
    const { groupId, ids } = this;
    const text = 'Bellen met de huisarts';
    const rest = { text, dueOn: null, status: 'open' as const, note: '', revision: 0 };
    await this.manager.insert(ActionItem, { id, groupId, meetingId, ownerId: ids.presenter, ...rest });
    return id;
  }

  /** Of the member. */
  async agreement(): Promise<AgreementId> {
    return (await insertAgreement(this.app, this.groupId, this.ids.member)).id;
  }

  /** Somebody else in the group, for who may change that. */
  async extraMember(): Promise<PersonId> {
    const personId = await insertPerson(this.app);
    await insertMember(this.app, this.groupId, personId);
    return personId;
  }

  /** Somebody who is in no group yet. */
  outsider(): Promise<PersonId> {
    return insertPerson(this.app);
  }

  /** In a new browser, after the sign-ins of this person were ended. */
  comeBack(column: Column): void {
    if (column !== 'anonymous') this.clients[column] = this.app.as(this.ids[column]);
  }

  /** Everything that is stored, but for who is signed in, who is present, and that somebody was refused. */
  async digest(): Promise<Record<string, string>> {
    const tables: { name: string }[] = await this.manager.query(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_name <> ALL ($1)`,
      [['sign_in', 'session_presence', 'node', 'migration', 'event_link', 'event_checkpoint']],
    );
    const parts = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(string_agg(md5(row::text), '' ORDER BY row::text)) AS sum FROM ${name} AS row
         ${name === 'event' ? "WHERE kind <> 'access.refused'" : ''}`,
    );
    const sums: { name: string; sum: string }[] = await this.manager.query(parts.join(' UNION ALL '));
    return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
  }

  /** Everybody in the group has accepted the standard rules, or nobody any. */
  async pledge(isGiven: boolean): Promise<void> {
    await this.manager.query('DELETE FROM ground_rules WHERE group_id = $1', [this.groupId]);
    await this.manager.query('UPDATE intervision_group SET pledge_version = 1 WHERE id = $1', [this.groupId]);
    if (isGiven === this.isPledged) return;
    this.isPledged = isGiven;
    if (isGiven)
      await this.manager.query(
        `INSERT INTO pledge_acceptance (group_id, person_id, version, accepted_at)
         SELECT group_id, person_id, 1, max(since) FROM membership WHERE group_id = $1 GROUP BY 1, 2`,
        [this.groupId],
      );
    else await this.manager.query('DELETE FROM pledge_acceptance WHERE group_id = $1', [this.groupId]);
    // What the door of the session remembers for some seconds.
    this.app.clock.advance({ seconds: 11 });
  }

  /** What the administrator broke in an earlier try. */
  async mendGlass(): Promise<void> {
    await this.manager.query('DELETE FROM break_glass WHERE person_id = $1', [this.ids.administrator]);
  }

  at(name: MomentName): Promise<void> {
    return putBack(this.app, this.live, this.moments[name]);
  }

  private async presentNow(): Promise<number> {
    const [row]: { present: number }[] = await this.manager.query(
      'SELECT count(*)::int AS present FROM session_presence WHERE left_at IS NULL',
    );
    return row?.present ?? 0;
  }

  private async incarnationOf(documentId: DocumentId): Promise<number> {
    const [head]: { incarnation: string }[] = await this.manager.query(
      'SELECT incarnation FROM document_head WHERE document_id = $1',
      [documentId],
    );
    return Number(head?.incarnation);
  }

  private async people(): Promise<void> {
    const { app, ids } = this;
    const role = {
      moderator: 'moderator',
      administrator: 'administrator',
      'privacy officer': 'privacy-officer',
      'break-glass': 'administrator',
    } as const;
    for (const column of columns) {
      if (column === 'anonymous') continue;
      ids[column] = await insertPerson(app, {
        givenName: column,
        role: column in role ? role[column as keyof typeof role] : 'wijk-ggd',
      });
      this.clients[column] = app.as(ids[column]);
    }
    this.clients.anonymous = app.anonymous;
    this.demonstrationId = await insertPerson(app, { demonstration: true });
    this.groupId = await insertGroup(app);
    const past = new Date(app.clock.now().getTime() - 3_600_000);
    await insertMember(app, this.groupId, ids.facilitator, 'facilitator');
    for (const column of ['member', 'presenter'] as const) await insertMember(app, this.groupId, ids[column]);
    await insertMember(app, this.groupId, ids.guest, 'guest');
    await insertMember(app, this.groupId, ids.observer, 'observer');
    await insertMember(app, this.groupId, ids['ex-member'], 'member', { leftAt: past });
    await insertMember(app, this.groupId, ids['ended guest'], 'guest', { until: past });
    await insertMember(app, await insertGroup(app), ids['other group'], 'facilitator');
    this.breakGlassId = await insertBreakGlass(app, this.groupId, ids['break-glass']);
  }

  /** From the waiting room to the end, with something of everybody on the table. */
  private async play(): Promise<void> {
    await this.action(this.followUpId);
    const meetingId = await this.meeting();
    const all = {} as Record<Seated, Visitor>;
    for (const name of seated) all[name] = await Visitor.enter(this.ids[name], this.clients[name], meetingId);
    const { facilitator, presenter, member } = all;
    this.live = await this.app.app.get(LiveSessions).get(facilitator.seen.frame.sessionId);
    const keep = (name: MomentName) => {
      this.moments[name] = momentOf(this.live);
    };
    keep('waiting');
    await facilitator.act({ type: 'start' });
    keep('check-in');
    await facilitator.advanceTo('review');
    keep('review');
    await facilitator.advanceTo('pitches');
    const pitch = (who: Visitor, pitchId: string) =>
      who.act({ type: 'pitch', pitchId, caseId: null, title: 'Wat ik lastig vond', question: 'Hoe verder?' });
    await pitch(member, this.pitchId);
    const presented = randomUUID();
    await pitch(presenter, presented);
    keep('pitches');
    await facilitator.advanceTo('choice');
    keep('choice');
    await facilitator.act({ type: 'choose-case', pitchId: presented });
    await facilitator.advanceTo('questions');
    const card = (listKey: string, cardId: string, column: string | null = null) =>
      member.act({ type: 'add-card', cardId, listKey, text: 'Een gedachte', column });
    await card('questions', this.cardId);
    keep('questions');
    this.moments.free = withMode(this.moments.questions, 'free');
    await facilitator.act({ type: 'reveal', listKey: 'questions' });
    keep('shown');
    await facilitator.act({ type: 'pause' });
    keep('paused');
    await facilitator.act({ type: 'resume' });
    await facilitator.advanceTo('thinking-aloud');
    await card('analysis', this.analysisCardId, 'role');
    keep('turned-away');
    await facilitator.advanceTo('advice');
    await facilitator.act({ type: 'give-floor', to: this.ids.guest });
    await card('advice', this.adviceCardId);
    keep('advice');
    await facilitator.advanceTo('response');
    await member.act({ type: 'add-learning', id: this.outcomeId, text: 'Vragen helpt' });
    keep('response');
    await facilitator.advanceTo('evaluation');
    keep('evaluation');
    const [notes] = facilitator.seen.frame.documents;
    if (!notes) throw new Error('The session has no notes');
    this.notesId = notes.id;
    this.incarnation = await this.incarnationOf(notes.id);
    await facilitator.act({ type: 'end' });
    keep('ended');
    for (const visitor of Object.values(all)) visitor.leave();
    await eventually(
      'everybody has left',
      () => this.presentNow(),
      (present) => present === 0,
    );
    this.app.clock.advance({ seconds: 20 });
  }
}

const withMode = ({ plan, ...rest }: Moment, mode: 'free'): Moment => ({
  ...rest,
  plan: { ...plan, blocks: plan.blocks.map((block) => ({ ...block, mode })) },
});

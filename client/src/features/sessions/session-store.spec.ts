import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { Joined, SessionView } from '@leerkring/shared/contract/sessions';
import { buildPlan } from '@leerkring/shared/rules/plan';
import { newSession } from '@leerkring/shared/rules/session/state';
import { privateView, publicView } from '@leerkring/shared/rules/session/view';
import { refusal, settle, TestConnection } from '../../lib/test-connection';
import { SessionStore } from './session-store';

const me = PersonId.parse('0190c1f0-0000-7000-8000-00000000000a');
const meetingId = MeetingId.parse('0190c1f0-0000-7000-8000-00000000000b');
const sessionId = '0190c1f0-0000-7000-8000-00000000000c' as Joined['frame']['sessionId'];
const plan = buildPlan(
  [{ kind: 'opening' }, { kind: 'case', methodKey: 'five-step', caseId: null }, { kind: 'closing' }],
  { minutes: 90, people: 6 },
);
const viewAt = (revision: number): SessionView => publicView(newSession(me, plan), plan, revision, 1_000);
const joinedAt = (revision: number): Joined => ({
  frame: {
    sessionId,
    meetingId,
    groupName: 'Zuidwest',
    meetingStartsAt: '2026-11-24T12:30:00Z',
    videoUrl: null,
    plan,
    people: [],
    lookingOn: [],
    documents: [],
  },
  view: viewAt(revision),
  mine: privateView(newSession(me, plan), revision, me),
  present: [me],
  note: { text: '', revision: 0 },
  onlyReads: false,
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const begin = async (revision = 3) => {
  const connection = new TestConnection();
  connection.answer('session.join', () => joinedAt(revision));
  const store = new SessionStore(connection, meetingId);
  const leave = store.enter();
  await settle();
  return { connection, store, leave };
};

describe('the session on this screen', () => {
  it('shows a newer view and drops an older one', async () => {
    const { connection, store } = await begin(3);
    connection.hear('session.changed', { sessionId, view: viewAt(5) });
    connection.hear('session.changed', { sessionId, view: viewAt(4) });
    expect(store.getState().joined?.view.revision).toBe(5);
  });

  it('hears nothing about another session', async () => {
    const { connection, store } = await begin(3);
    const other = '0190c1f0-0000-7000-8000-0000000000ff' as typeof sessionId;
    connection.hear('session.changed', { sessionId: other, view: viewAt(9) });
    expect(store.getState().joined?.view.revision).toBe(3);
  });

  it('takes the whole state again after every reconnect', async () => {
    const { connection, store } = await begin(3);
    connection.answer('session.join', () => joinedAt(8));
    connection.become('connecting');
    connection.become('connected');
    await settle();
    expect(store.getState().joined?.view.revision).toBe(8);
    connection.answer('session.join', () => joinedAt(9));
    connection.become('offline');
    connection.become('connected');
    await settle();
    expect(store.getState().joined?.view.revision).toBe(9);
  });

  it('keeps showing what it knows while a join has to be tried again', async () => {
    const { connection, store } = await begin(3);
    connection.answer('session.join', () => {
      throw refusal('unavailable');
    });
    connection.become('connecting');
    connection.become('connected');
    await settle();
    expect(store.getState()).toMatchObject({ problem: null, joined: { view: { revision: 3 } } });
    connection.answer('session.join', () => joinedAt(4));
    jest.runOnlyPendingTimers();
    await settle();
    expect(store.getState().joined?.view.revision).toBe(4);
  });

  it('says why there is no way in', async () => {
    const connection = new TestConnection();
    connection.answer('session.join', () => {
      throw refusal('not-found');
    });
    const store = new SessionStore(connection, meetingId);
    store.enter();
    await settle();
    expect(store.getState().problem).toMatchObject({ problem: { code: 'not-found' } });
  });

  it('leaves the session and hears no more of it', async () => {
    const { connection, store, leave } = await begin(3);
    leave();
    connection.hear('session.changed', { sessionId, view: viewAt(7) });
    expect(connection.count('session.leave')).toBe(1);
    expect(store.getState().joined?.view.revision).toBe(3);
  });
});

/**
 * One tab in a live session. Keeps every frame and every answer it ever received, so that a test can say
 * what did not come, and follows the session as a browser does: the newest view wins.
 */
import type { MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { CommandInput, CommandName, CommandOutput } from '@leerkring/shared/contract/events';
import type { ProblemCode, Reply } from '@leerkring/shared/contract/problem';
import type { SessionAction } from '@leerkring/shared/contract/session-actions';
import type { Joined, PlannedPhase, SessionView } from '@leerkring/shared/contract/sessions';
import type { z } from 'zod';
import { patienceMs } from './eventually.js';
import type { TestClient } from './test-client.js';
import type { TestSocket } from './test-socket.js';

export type ActionInput = z.input<typeof SessionAction>;

export class Visitor {
  /** What the server told and answered, oldest first. */
  readonly heard: Array<{ topic: string; payload: unknown }> = [];
  private room: Joined | undefined;
  private waiting: Array<() => void> = [];

  private constructor(
    readonly personId: PersonId,
    readonly socket: TestSocket,
  ) {
    socket.raw.onAny((topic: string, payload: unknown) => this.hear(topic, payload));
  }

  /** Connected, and not in any session. */
  static async atTheDoor(personId: PersonId, client: TestClient): Promise<Visitor> {
    return new Visitor(personId, await client.socket());
  }

  static async enter(personId: PersonId, client: TestClient, meetingId: MeetingId): Promise<Visitor> {
    const visitor = await Visitor.atTheDoor(personId, client);
    await visitor.join(meetingId);
    return visitor;
  }

  async join(meetingId: MeetingId): Promise<Joined> {
    const reply = await this.send('session.join', { meetingId });
    if (!reply.ok) throw new Error(`Not let in: ${reply.problem.code}`);
    this.room = reply.data;
    return reply.data;
  }

  /** As the screen has it now. */
  get seen(): Joined {
    if (!this.room) throw new Error('This visitor is not in a session');
    return this.room;
  }

  get view(): SessionView {
    return this.seen.view;
  }

  get run(): number {
    return this.view.run?.number ?? 0;
  }

  get phase(): PlannedPhase | undefined {
    return this.seen.frame.plan.phases.find((phase) => phase.id === this.view.run?.phaseId);
  }

  async send<Name extends CommandName>(
    command: Name,
    input: CommandInput<Name>,
  ): Promise<Reply<CommandOutput<Name>>> {
    const reply = await this.socket.send(command, input);
    this.heard.push({ topic: command, payload: reply });
    return reply;
  }

  /** `ok`, or why not. */
  async try(action: ActionInput): Promise<'ok' | ProblemCode> {
    const reply = await this.send('session.act', { sessionId: this.seen.frame.sessionId, action });
    return reply.ok ? 'ok' : reply.problem.code;
  }

  async act(action: ActionInput): Promise<void> {
    const outcome = await this.try(action);
    if (outcome !== 'ok') throw new Error(`${action.type} was refused: ${outcome}`);
  }

  /** As facilitator: goes on to the phase with this key. */
  async advanceTo(key: string): Promise<void> {
    while (this.phase?.key !== key) await this.act({ type: 'advance', run: this.run });
  }

  /** Has heard all that the server had told when this was called. */
  async caughtUp(): Promise<this> {
    await this.socket.send('session.leave', { sessionId: '0199b1a0-0000-7000-8000-00000000000a' });
    return this;
  }

  async until(what: string, holds: () => boolean): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!holds()) {
      if (Date.now() >= end) throw new Error(`It did not come true that ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Everything it ever heard, as one text to search. */
  text(): string {
    return JSON.stringify(this.heard);
  }

  leave(): void {
    this.socket.close();
  }

  private hear(topic: string, payload: unknown): void {
    this.heard.push({ topic, payload });
    if (this.room) this.room = follow(this.room, topic, payload);
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }
}

function follow(room: Joined, topic: string, payload: unknown): Joined {
  const told = payload as Partial<Joined> & Partial<Joined['frame']>;
  if (topic === 'session.framed') return { ...room, frame: payload as Joined['frame'] };
  if (told.sessionId !== room.frame.sessionId) return room;
  if (topic === 'session.changed' && told.view && told.view.revision >= room.view.revision)
    return { ...room, view: told.view };
  if (topic === 'session.mine' && told.mine && told.mine.revision >= room.mine.revision)
    return { ...room, mine: told.mine };
  if (topic === 'session.present' && told.present) return { ...room, present: told.present };
  return room;
}

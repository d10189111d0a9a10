/**
 * Who is in the room now, on whichever node. This node keeps its own visitors in memory and in the database
 * (presence-spans.ts), and learns of the others from there: at a word, and by looking once a second. The
 * look also puts right what went wrong between the two, such as a span that could not be closed when the
 * database was away, or one of ours that others closed because this node had been silent.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { Logger } from '../../platform/logging/logger.js';
import { Bus } from '../../platform/nodes/bus.js';
import { latest } from '../../platform/nodes/latest.js';
import { Pulse } from '../../platform/nodes/pulse.js';
import { PresenceSpans } from './presence-spans.js';

interface Visit {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly socketIds: Set<string>;
  spanId: string;
  /** Resolves when the span is in the database. */
  opened: Promise<void>;
  isOpening: boolean;
}

@Injectable()
export class SessionPresence implements OnModuleDestroy {
  private readonly visits = new Map<SessionId, Map<PersonId, Visit>>();
  /** Of the sessions that have visitors here: who is in them on other nodes. */
  private readonly elsewhere = new Map<SessionId, Set<PersonId>>();
  private readonly told = new Map<SessionId, string>();
  private readonly listeners: Array<(sessionId: SessionId) => void> = [];
  private isStopping = false;
  private readonly look = latest(() => this.compare());

  constructor(
    private readonly spans: PresenceSpans,
    private readonly bus: Bus,
    pulse: Pulse,
    private readonly logger: Logger,
  ) {
    pulse.each('presence', this.look);
    bus.on('presence', ({ sessionId }) => {
      if (!this.visits.has(sessionId as SessionId)) return;
      this.look().catch((error: unknown) => logger.failure(error));
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.spans.close(this.all().map((visit) => visit.spanId));
    for (const sessionId of this.visits.keys()) this.bus.tell('presence', { sessionId });
  }

  /** Called when other people are present than before, for a session that has visitors here. */
  onChange(listener: (sessionId: SessionId) => void): void {
    this.listeners.push(listener);
  }

  /** On all nodes; complete for a session that has visitors here. */
  present(sessionId: SessionId): Set<PersonId> {
    const ids = [...this.here(sessionId), ...(this.elsewhere.get(sessionId) ?? [])];
    return new Set(ids.sort());
  }

  /** As `present`, and complete for every session. */
  async everybody(sessionId: SessionId): Promise<Set<PersonId>> {
    if (this.elsewhere.has(sessionId)) return this.present(sessionId);
    const open = await this.spans.openSpans([sessionId]);
    return new Set(open.flatMap((span) => (span.sessionId === sessionId ? span.personId : [])));
  }

  /** On this node. */
  here(sessionId: SessionId): PersonId[] {
    return [...(this.visits.get(sessionId)?.keys() ?? [])];
  }

  async enter(sessionId: SessionId, personId: PersonId, socketId: string): Promise<void> {
    const visit = this.visits.get(sessionId)?.get(personId) ?? this.arrive(sessionId, personId);
    visit.socketIds.add(socketId);
    await visit.opened;
    if (!this.elsewhere.has(sessionId)) await this.look();
    this.settle(sessionId);
  }

  /** The person is gone when none of their tabs is left in the session. */
  async leave(sessionId: SessionId, personId: PersonId, socketId: string): Promise<void> {
    const visit = this.visits.get(sessionId)?.get(personId);
    if (!visit?.socketIds.delete(socketId) || visit.socketIds.size > 0) return;
    this.forget(visit);
    // Otherwise the span could be closed before it is there.
    await visit.opened.catch(() => undefined);
    try {
      await this.spans.close([visit.spanId]);
    } finally {
      this.settle(sessionId);
    }
    this.bus.tell('presence', { sessionId });
  }

  private arrive(sessionId: SessionId, personId: PersonId): Visit {
    const socketIds = new Set<string>();
    const visit = { sessionId, personId, socketIds, spanId: '', opened: Promise.resolve(), isOpening: false };
    const people = this.visits.get(sessionId) ?? new Map<PersonId, Visit>();
    this.visits.set(sessionId, people.set(personId, visit));
    this.open(visit);
    visit.opened.catch(() => this.forget(visit));
    return visit;
  }

  private open(visit: Visit): void {
    const { sessionId, personId } = visit;
    visit.spanId = newId();
    visit.isOpening = true;
    visit.opened = this.spans.open(visit.spanId, sessionId, personId).finally(() => {
      visit.isOpening = false;
    });
    visit.opened.then(
      () => this.bus.tell('presence', { sessionId }),
      () => undefined,
    );
  }

  private forget({ sessionId, personId, spanId }: Visit): void {
    const people = this.visits.get(sessionId);
    if (people?.get(personId)?.spanId !== spanId) return;
    people.delete(personId);
    if (people.size === 0) this.visits.delete(sessionId);
  }

  private async compare(): Promise<void> {
    await this.spans.closeLost();
    const held = [...this.visits.keys()];
    const open = new Map<string, Visit>();
    for (const visit of this.all()) if (!visit.isOpening) open.set(visit.spanId, visit);
    const spans = await this.spans.openSpans(held);
    for (const { id } of spans) open.delete(id);
    for (const visit of open.values()) this.reopen(visit);
    const ours = new Set(this.all().map((visit) => visit.spanId));
    await this.spans.close(spans.filter(({ id, isOurs }) => isOurs && !ours.has(id)).map(({ id }) => id));
    for (const sessionId of held) {
      const others = spans.filter((span) => span.sessionId === sessionId && !span.isOurs);
      if (this.visits.has(sessionId))
        this.elsewhere.set(sessionId, new Set(others.map((span) => span.personId)));
      this.settle(sessionId);
    }
  }

  /** Others closed it: they thought that this node was gone. */
  private reopen(visit: Visit): void {
    if (this.isStopping || this.visits.get(visit.sessionId)?.get(visit.personId) !== visit) return;
    this.open(visit);
    visit.opened.catch((error: unknown) => this.logger.failure(error));
  }

  private settle(sessionId: SessionId): void {
    if (!this.visits.has(sessionId)) {
      this.elsewhere.delete(sessionId);
      this.told.delete(sessionId);
      return;
    }
    const present = [...this.present(sessionId)].join(' ');
    if (this.told.get(sessionId) === present) return;
    this.told.set(sessionId, present);
    for (const listen of this.listeners) listen(sessionId);
  }

  private all(): Visit[] {
    return [...this.visits.values()].flatMap((people) => [...people.values()]);
  }
}

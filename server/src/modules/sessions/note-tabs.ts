/**
 * A private note in all tabs of its author, on whichever node. The text goes from one node to another
 * through the database alone; a word says that it changed, and a look every second finds it without one.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { Joined } from '@leerkring/shared/contract/sessions';
import { Injectable } from '@nestjs/common';
import { Logger } from '../../platform/logging/logger.js';
import { Bus } from '../../platform/nodes/bus.js';
import { latest } from '../../platform/nodes/latest.js';
import { Pulse } from '../../platform/nodes/pulse.js';
import { type NoteHolder, PrivateNotesService } from './private-notes.service.js';
import { SessionBroadcast } from './session-broadcast.js';
import { SessionPresence } from './session-presence.js';

const keyOf = (sessionId: string, personId: string) => `${sessionId} ${personId}`;

@Injectable()
export class NoteTabs {
  /** Of everybody who has a tab here: the revision that all those tabs have at least. */
  private readonly held = new Map<string, NoteHolder>();
  private readonly look = latest(() => this.compare());

  constructor(
    private readonly notes: PrivateNotesService,
    private readonly presence: SessionPresence,
    private readonly broadcast: SessionBroadcast,
    private readonly bus: Bus,
    pulse: Pulse,
    logger: Logger,
  ) {
    pulse.each('notes', this.look);
    bus.on('note', ({ sessionId, personId }) => {
      if (!this.held.has(keyOf(sessionId, personId))) return;
      this.look().catch((error: unknown) => logger.failure(error));
    });
  }

  /** For a tab that comes in, and is in its room already. */
  async open(sessionId: SessionId, personId: PersonId): Promise<Joined['note']> {
    const note = await this.notes.read(sessionId, personId);
    const key = keyOf(sessionId, personId);
    // Another tab may have less than this one: then it stays at what that tab has.
    if (!this.held.has(key)) this.held.set(key, { sessionId, personId, revision: note.revision });
    return note;
  }

  /** Resolves with the new revision; the tab that wrote it need not be told. */
  async write(
    { sessionId, personId, revision }: NoteHolder,
    text: string,
    fromSocketId: string,
  ): Promise<number> {
    const written = await this.notes.write(sessionId, personId, text, revision);
    this.bus.tell('note', { sessionId, personId });
    this.show({ sessionId, personId, revision: written }, text, fromSocketId);
    return written;
  }

  private async compare(): Promise<void> {
    for (const [key, { sessionId, personId }] of this.held)
      if (!this.presence.here(sessionId).includes(personId)) this.held.delete(key);
    for (const { text, ...note } of await this.notes.newerThan([...this.held.values()]))
      this.show(note, text);
  }

  private show(note: NoteHolder, text: string, exceptSocketId?: string): void {
    const held = this.held.get(keyOf(note.sessionId, note.personId));
    if (!held || held.revision >= note.revision) return;
    held.revision = note.revision;
    const { sessionId, personId, revision } = note;
    this.broadcast.note(sessionId, personId, { text, revision }, exceptSocketId);
  }
}

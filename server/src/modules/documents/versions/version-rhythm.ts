/**
 * When a version is kept without anybody asking: when writing paused for a minute, and when it went on for a
 * quarter of an hour. Every node that has the text open asks for it; what is too soon after another is not kept.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Pulse } from '../../../platform/nodes/pulse.js';
import type { DocumentRoom } from '../document-room.js';
import { DocumentRooms } from '../document-rooms.js';
import { VersionKeeper } from './version-keeper.js';

const pauseMs = 60_000;
const longMs = 15 * 60_000;

interface Writing {
  sequence: number;
  from: number;
  to: number;
}

@Injectable()
export class VersionRhythm {
  /** Texts in which somebody wrote since a version was asked for. */
  private readonly written = new Map<DocumentId, Writing>();

  constructor(
    private readonly clock: Clock,
    private readonly keeper: VersionKeeper,
    rooms: DocumentRooms,
    pulse: Pulse,
  ) {
    rooms.onGrown((room) => this.note(room));
    pulse.each('versions', () => this.beat());
  }

  private note({ documentId, sequence }: DocumentRoom): void {
    const known = this.written.get(documentId);
    if (known?.sequence === sequence) return;
    const now = this.clock.now().getTime();
    this.written.set(documentId, { sequence, from: known?.from ?? now, to: now });
  }

  private async beat(): Promise<void> {
    const now = this.clock.now().getTime();
    const due = [...this.written]
      .filter(([, { from, to }]) => now - to >= pauseMs || now - from >= longMs)
      .map(([documentId]) => documentId);
    for (const documentId of due) this.written.delete(documentId);
    if (due.length > 0) await this.keeper.keepUnasked(due, 'automatic');
  }
}

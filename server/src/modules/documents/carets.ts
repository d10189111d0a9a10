/** Whose caret it is, said by the server: nobody can appear as somebody else, or take another's caret away. */
import type { Cursor } from '@leerkring/shared/contract/documents';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { DocumentRooms } from './document-rooms.js';
import type { Opened } from './opened.js';

@Injectable()
export class Carets {
  constructor(private readonly rooms: DocumentRooms) {}

  /** Null: no longer there. Shown soon. */
  move(actor: Actor, opened: Opened, cursor: Cursor | null): void {
    if (this.place(actor, opened, cursor)) this.rooms.showSoon(opened.room);
  }

  /** The same, shown with the next frame of the text. True when there is something to show. */
  place({ personId, givenName }: Actor, opened: Opened, cursor: Cursor | null): boolean {
    // A text that was closed meanwhile has let its caret go, and one that may only be read has none.
    if (opened.isClosed || (cursor && !opened.mayWrite)) return false;
    const { room, seat, caret: before } = opened;
    if (!cursor && !before) return false;
    const person = { id: personId, name: givenName };
    opened.caret = cursor && { seat, person, cursor };
    this.rooms.placeCaret(room, { seat, person, cursor });
    return true;
  }

  remove(opened: Opened): void {
    const { room, caret } = opened;
    if (!caret) return;
    opened.caret = null;
    this.rooms.placeCaret(room, { ...caret, cursor: null });
    this.rooms.showSoon(room);
  }
}

/** Telling whoever has a text open, on every node, that its list of versions changed. */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Bus } from '../../../platform/nodes/bus.js';
import { Realtime } from '../../../platform/realtime/realtime.js';
import { roomName } from '../document-rooms.js';

@Injectable()
export class VersionNews {
  constructor(
    private readonly bus: Bus,
    private readonly realtime: Realtime,
  ) {
    bus.on('versions', ({ documentId }) => this.tellHere(documentId as DocumentId));
  }

  tell(documentId: DocumentId): void {
    this.tellHere(documentId);
    this.bus.tell('versions', { documentId });
  }

  private tellHere(documentId: DocumentId): void {
    this.realtime.emit(roomName(documentId), 'document.versioned', { documentId });
  }
}

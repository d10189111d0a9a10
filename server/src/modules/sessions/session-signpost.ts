import type { SessionId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { DocumentsService, type Signpost, type Whereabouts } from '../documents/documents.service.js';
import { LiveSessions } from './live-sessions.js';
import { sessionSubject } from './session-effects.js';

const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

/** Where the texts of a session are, and what they are called: what it is, and of which day. */
@Injectable()
export class SessionSignpost {
  constructor(
    documents: DocumentsService,
    private readonly live: LiveSessions,
  ) {
    documents.pointWith(sessionSubject, (document) => this.read(document));
  }

  private async read({ id, subjectId }: Parameters<Signpost>[0]): Promise<Whereabouts> {
    const { meetingId, documents, state } = await this.live.get(subjectId as SessionId);
    const part = documents.find((document) => document.id === id)?.kind ?? 'notes';
    const name = part === 'notes' ? 'Gezamenlijke notities' : 'Reflectie';
    const title = state.startedAt === null ? name : `${name} ${day.format(state.startedAt)}`;
    return { title, page: { kind: 'meeting', id: meetingId, part } };
  }
}

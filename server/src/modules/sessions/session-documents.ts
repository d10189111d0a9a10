/**
 * Who may write in the texts of a session: those who take part in it (can.ts), but not a presenter who sits
 * turned away, and nobody after the end. The document engine asks this at every frame. Whoever takes part in the
 * group may comment, after the end too, but for that same presenter.
 */
import type { SessionId } from '@leerkring/shared/contract/common';
import { mayContribute, mayWriteTogether, standingInState } from '@leerkring/shared/rules/session/rights';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { type DocumentPolicy, type DocumentRight, DocumentsService } from '../documents/documents.service.js';
import { allows } from '../groups/groups.access.js';
import { LiveSessions } from './live-sessions.js';
import { SessionDoor } from './session-door.js';
import { sessionSubject } from './session-effects.js';

@Injectable()
export class SessionDocuments {
  constructor(
    documents: DocumentsService,
    private readonly door: SessionDoor,
    private readonly live: LiveSessions,
  ) {
    documents.judgeWith(sessionSubject, (actor, document) => this.right(actor, document));
  }

  private async right(
    actor: Actor,
    { groupId, subjectId }: Parameters<DocumentPolicy>[1],
  ): Promise<DocumentRight> {
    let mayWrite: boolean;
    try {
      const access = await this.door.require(actor, groupId, 'text.read');
      if (!allows(access, 'text.comment')) return 'read';
      mayWrite = allows(access, 'text.write');
    } catch (error) {
      if (error instanceof AppError) return 'none';
      throw error;
    }
    const { state, plan } = await this.live.get(subjectId as SessionId);
    const seated = state.seats.some((seat) => seat.personId === actor.personId);
    const who = standingInState(state, plan, actor.personId);
    if (mayWrite && seated && mayWriteTogether(state.status, who)) return 'write';
    return mayContribute(who) ? 'comment' : 'read';
  }
}

import type { GroupId, MeetingId, PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { Plan, SessionDocument } from '@leerkring/shared/contract/sessions';
import type { SessionState } from '@leerkring/shared/rules/session/state';
import type { Session } from './session.entity.js';

/** What one accepted step leaves behind. */
export interface Kept {
  state: SessionState;
  plan: Plan;
  documents: SessionDocument[];
}

/**
 * A session in memory: the last state this process knows to be in the database, and so the one its screens
 * have. Steps run one after another; the database refuses a step that was based on an older revision, so a
 * second process can never be overwritten.
 */
export class LiveSession implements Kept {
  readonly id: SessionId;
  readonly meetingId: MeetingId;
  readonly groupId: GroupId;
  state: SessionState;
  plan: Plan;
  documents: SessionDocument[];
  revision: number;
  /** What each person was last sent of their own from here, so that only changes travel. */
  readonly sentMine = new Map<PersonId, string>();
  /** Waits for its turn to read what another process has stored. */
  catchingUp: Promise<void> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    row: Session,
    /** Milliseconds since 1970 at which this process began to look after it. */
    readonly loadedAt: number,
  ) {
    this.id = row.id;
    this.meetingId = row.meetingId;
    this.groupId = row.groupId;
    this.state = row.state;
    this.plan = row.plan;
    this.documents = row.documents;
    this.revision = row.revision;
  }

  keptWith(state: SessionState): Kept {
    return { state, plan: this.plan, documents: this.documents };
  }

  accept(kept: Kept, revision: number): void {
    this.state = kept.state;
    this.plan = kept.plan;
    this.documents = kept.documents;
    this.revision = revision;
  }

  /** Waits for its turn; a step that fails does not hold up the next. */
  oneAtATime<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.last.then(step, step);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * The live session on this screen. Every (re)connect joins again and takes the whole state, so a reload, a
 * lost connection or a restart of the server heals itself; between joins each broadcast replaces the view,
 * and one that is older than what is shown is dropped. Nothing here decides: the server is the judge.
 */
import type { MeetingId } from '@leerkring/shared/contract/common';
import type { SessionAction } from '@leerkring/shared/contract/session-actions';
import type { Joined } from '@leerkring/shared/contract/sessions';
import { hasCode } from '../../lib/http';
import { type Connection, noConnection } from '../../lib/socket';
import { ServerClock } from './server-clock';

export interface StoreState {
  joined: Joined | null;
  /** Why there is no way in; a lost connection is not such a reason. */
  problem: unknown;
}

const rejoinMs = 1_500;

export class SessionStore {
  readonly clock = new ServerClock();
  private state: StoreState = { joined: null, problem: null };
  private readonly listeners = new Set<() => void>();
  private joining = false;
  private inside = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly connection: Connection,
    private readonly meetingId: MeetingId,
  ) {}

  readonly getState = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Joins and stays joined until the answer is called. */
  enter(): () => void {
    const { connection } = this;
    this.inside = true;
    const stops = [
      connection.onStatus(() => void this.join()),
      connection.on('session.changed', ({ sessionId, view }) => {
        this.change(sessionId, (joined) => {
          if (view.revision < joined.view.revision) return joined;
          this.clock.hear(view.serverNow);
          return { ...joined, view };
        });
      }),
      connection.on('session.mine', ({ sessionId, mine }) => {
        this.change(sessionId, (joined) =>
          mine.revision < joined.mine.revision ? joined : { ...joined, mine },
        );
      }),
      connection.on('session.present', ({ sessionId, present }) => {
        this.change(sessionId, (joined) => ({ ...joined, present }));
      }),
      connection.on('session.framed', (frame) => {
        this.change(frame.sessionId, (joined) => ({ ...joined, frame }));
      }),
      connection.on('note.written', ({ sessionId, text, revision }) => {
        this.change(sessionId, (joined) =>
          revision < joined.note.revision ? joined : { ...joined, note: { text, revision } },
        );
      }),
    ];
    void this.join();
    return () => {
      this.inside = false;
      clearTimeout(this.retry);
      for (const stop of stops) stop();
      const sessionId = this.state.joined?.frame.sessionId;
      if (sessionId) connection.send('session.leave', { sessionId }).catch(() => undefined);
    };
  }

  /** Also what "try again" does. */
  async join(): Promise<void> {
    if (this.joining || !this.inside || this.connection.status() !== 'connected') return;
    this.joining = true;
    clearTimeout(this.retry);
    try {
      const joined = await this.connection.send('session.join', { meetingId: this.meetingId });
      this.clock.restart(joined.view.serverNow);
      this.become({ joined, problem: null });
    } catch (problem) {
      if (hasCode(problem, 'unavailable') && this.inside)
        this.retry = setTimeout(() => void this.join(), rejoinMs * (1 + Math.random()));
      else this.become({ ...this.state, problem });
    } finally {
      this.joining = false;
    }
  }

  async act(action: SessionAction): Promise<void> {
    await this.connection.send('session.act', { sessionId: this.sessionId(), action });
  }

  /** Resolves with the revision of the note that is now stored. */
  async writeNote(text: string, basedOn: number): Promise<number> {
    const sessionId = this.sessionId();
    const { revision } = await this.connection.send('note.write', { sessionId, text, revision: basedOn });
    this.change(sessionId, (joined) => ({ ...joined, note: { text, revision } }));
    return revision;
  }

  private sessionId() {
    const sessionId = this.state.joined?.frame.sessionId;
    if (!sessionId) throw noConnection();
    return sessionId;
  }

  private change(sessionId: string, next: (joined: Joined) => Joined): void {
    const { joined } = this.state;
    if (!joined || joined.frame.sessionId !== sessionId) return;
    const changed = next(joined);
    if (changed !== joined) this.become({ ...this.state, joined: changed });
  }

  private become(state: StoreState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

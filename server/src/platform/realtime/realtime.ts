/**
 * The sockets: who is connected, and telling them things. A socket belongs to a signed-in person from the
 * handshake on. Its rooms come from the database at every connect, never from the client and never from an
 * earlier connection, so that somebody who was removed while away hears nothing after coming back.
 */
import type { IncomingMessage } from 'node:http';
import type { PersonId, SignInId } from '@leerkring/shared/contract/common';
import type { TopicName, TopicPayload } from '@leerkring/shared/contract/events';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import {
  type OnGatewayConnection,
  type OnGatewayInit,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import type { DefaultEventsMap, Server } from 'socket.io';
import { Config } from '../config/config.js';
import { EventLog } from '../events/event-log.js';
import type { Actor } from '../http/actor.js';
import { AppError } from '../http/app-error.js';
import { clientAddress } from '../http/network-address.js';
import { coarseNetworkOf, withOrigin } from '../http/origin.js';
import { toProblem } from '../http/problem.js';
import { RequestLimits } from '../http/request-limits.js';
import { newId } from '../ids.js';
import { Logger } from '../logging/logger.js';
import { Pulse } from '../nodes/pulse.js';
import { CommandDispatcher } from './command-dispatcher.js';
import { closeSlow, forgetRequest } from './connection-upkeep.js';
import type { LiveSocket } from './live-socket.js';

type LiveServer = Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, LiveSocket['data']>;
type RoomSource = (actor: Actor) => Promise<string[]>;
type DisconnectListener = (socket: LiveSocket) => void | Promise<void>;
type Authenticate = (cookieHeader: string | undefined) => Promise<Actor | null>;

const personRoom = (id: PersonId) => `person:${id}`;
const signInRoom = (id: SignInId) => `sign-in:${id}`;
/** Everybody who is signed in. */
const networkRoom = 'network';

@WebSocketGateway()
export class Realtime implements OnGatewayInit, OnGatewayConnection, BeforeApplicationShutdown {
  @WebSocketServer() readonly server: LiveServer;
  private readonly roomSources: RoomSource[] = [];
  private readonly disconnectListeners: DisconnectListener[] = [];
  private readonly arriving = new WeakMap<IncomingMessage, { actor: Actor; events: number }>();
  /** Events that this node heard of; as long as there are none, what was looked up before still holds. */
  private events = 0;
  /** Commands and farewells that still use the database. */
  private readonly busy = new Set<Promise<void>>();
  private authenticate: Authenticate = () => Promise.resolve(null);

  constructor(
    events: EventLog,
    private readonly dispatcher: CommandDispatcher,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly limits: RequestLimits,
    pulse: Pulse,
  ) {
    pulse.each('slow-connections', async () => closeSlow(this.server.sockets.sockets.values()));
    events.onCommitted(({ groupId, announce }) => {
      this.events += 1;
      if (announce) this.emit(groupId ? `group:${groupId}` : networkRoom, 'thing.changed', announce);
    });
  }

  emit<T extends TopicName>(room: string, topic: T, payload: TopicPayload<T>): void {
    this.server.to(room).emit(topic, payload);
  }

  /** In each of their tabs on this node. */
  tellPerson<T extends TopicName>(personId: PersonId, topic: T, payload: TopicPayload<T>): void {
    this.emit(personRoom(personId), topic, payload);
  }

  joinRoom(personId: PersonId, room: string): void {
    this.server.in(personRoom(personId)).socketsJoin(room);
  }

  leaveRoom(personId: PersonId, room: string): void {
    this.server.in(personRoom(personId)).socketsLeave(room);
  }

  disconnectSignIn(signInId: SignInId): void {
    this.emit(signInRoom(signInId), 'sign-in.ended', {});
    this.server.in(signInRoom(signInId)).disconnectSockets(true);
  }

  /** Sign-ins that have a socket on this node. */
  connectedSignIns(): SignInId[] {
    return [
      ...new Set([...this.server.sockets.sockets.values()].map((socket) => socket.data.actor.signInId)),
    ];
  }

  /** Rooms that a person's sockets join at connect; the domains register theirs. */
  addRoomSource(source: RoomSource): void {
    this.roomSources.push(source);
  }

  onDisconnect(listener: DisconnectListener): void {
    this.disconnectListeners.push(listener);
  }

  /** Identity registers how a cookie becomes an actor; before that nobody gets in. */
  authenticateWith(authenticate: Authenticate): void {
    this.authenticate = authenticate;
  }

  /** Asked before a connection is set up. Throws when somebody knocks too often. */
  async admits(request: IncomingMessage): Promise<boolean> {
    const { events } = this;
    const actor = await this.authenticate(request.headers.cookie);
    this.limits.check(request, actor?.personId ?? null);
    if (actor) this.arriving.set(request, { actor, events });
    return actor !== null;
  }

  afterInit(server: LiveServer): void {
    server.use((socket, next) => {
      this.welcome(socket).then(
        () => next(),
        (error: unknown) => next(this.refusal(error)),
      );
    });
  }

  handleConnection(socket: LiveSocket): void {
    forgetRequest(socket);
    socket.onAny((name: string, ...values: unknown[]) => {
      this.track(withOrigin(socket.data, () => this.dispatcher.dispatch(socket, name, values)));
    });
    socket.on('disconnect', () => {
      for (const listener of this.disconnectListeners) this.track(Promise.resolve(socket).then(listener));
    });
  }

  /** Browsers reconnect by themselves when the server closes the connection, so none is told to go away. */
  async beforeApplicationShutdown(): Promise<void> {
    // Says goodbye to each socket at once, so that the farewells are under way after this line.
    const closed = this.server.close();
    while (this.busy.size > 0) await Promise.all(this.busy);
    await closed;
  }

  /**
   * What was looked up before joining a room is looked up again after it when anything happened meanwhile:
   * whoever ends it from then on finds this socket in the room, and whoever ended it before is seen by the look.
   */
  private async welcome(socket: LiveSocket): Promise<void> {
    const { request } = socket;
    const arrived = this.arriving.get(request);
    if (!arrived) throw new AppError('not-signed-in');
    const { actor } = arrived;
    // Counted on this node alone, and so are commands: it is there so that one person cannot fill a process.
    const others = this.server.sockets.adapter.rooms.get(personRoom(actor.personId))?.size ?? 0;
    if (others >= this.config.limits.socketsPerPerson) throw new AppError('too-many-requests');
    socket.data.actor = actor;
    socket.data.network = coarseNetworkOf(clientAddress(request, this.config.trustProxy));
    await socket.join([personRoom(actor.personId), signInRoom(actor.signInId), networkRoom]);
    if (arrived.events !== this.events && !(await this.authenticate(request.headers.cookie)))
      throw new AppError('not-signed-in');
    const { events } = this;
    const rooms = await this.roomsOf(actor);
    await socket.join(rooms);
    if (events === this.events) return;
    // Whoever was removed while this socket came in is removed from the room as well.
    const still = new Set(await this.roomsOf(actor));
    for (const room of rooms) if (!still.has(room)) await socket.leave(room);
  }

  private async roomsOf(actor: Actor): Promise<string[]> {
    return (await Promise.all(this.roomSources.map((source) => source(actor)))).flat();
  }

  private refusal(error: unknown): Error {
    const problem = toProblem(error, newId());
    if (problem.status >= 500) this.logger.failure(error, { requestId: problem.instance });
    return Object.assign(new Error(problem.code), { data: problem });
  }

  private track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => this.logger.failure(error))
      .finally(() => this.busy.delete(tracked));
    this.busy.add(tracked);
  }
}

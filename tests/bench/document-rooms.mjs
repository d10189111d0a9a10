/** Rooms of people that have one text open each, as many as asked for, on one server. */
import { Meter } from './document-meter.mjs';
import { Typing, Typist } from './document-typing.mjs';

export const peoplePerRoom = 8;
const roomsAtOnce = 8;
let seats = 0;

/** Calls `work` for each item, so many at a time. */
export const inTurns = async (items, atOnce, work) => {
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) await work(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

/** Somebody's place at a text: the number of their Yjs client, their name, and which of the people they are. */
export const newSeat = (person) => {
  seats++;
  return {
    person,
    yjsClient: 2_000_000_000 + seats,
    user: { name: `Persoon ${person} Bench`, color: '#0b5563' },
  };
};

export class Rooms {
  meter = new Meter();
  typing = new Typing(this.meter);
  all = [];

  /** `typing(index)`: how many of the people of a room type. */
  constructor({ system, port, stored, people = peoplePerRoom, typing = (index) => 2 + (index % 2) }) {
    Object.assign(this, { system, port, stored, people, typistsIn: typing });
    this.broken = 0;
  }

  async resize(count) {
    for (const room of this.all.splice(count)) this.leave(room);
    const documents = await this.system.store(this.stored, Math.max(0, count - this.all.length));
    const first = this.all.length;
    await inTurns(documents, roomsAtOnce, async (document, index) => {
      this.all[first + index] = await this.enter(document, this.typistsIn(first + index));
    });
  }

  async enter(document, typistCount) {
    const seats = Array.from({ length: this.people }, (_, person) => newSeat(person));
    const clients = [];
    for (const seat of seats) {
      const { system, port, meter } = this;
      const client = await system.connect({ port, document, seat, meter });
      clients.push(client);
      await client.open();
      client.onClose = () => this.broken++;
    }
    const typists = seats
      .slice(0, typistCount)
      .map((seat, index) => new Typist(clients[index], seat, this.people - 1));
    for (const typist of typists) this.meter.add(typist);
    return { document, clients, typists };
  }

  leave({ clients, typists }) {
    for (const typist of typists) this.meter.remove(typist);
    for (const client of clients) client.close();
  }

  startTyping() {
    this.typing.start(this.all.flatMap(({ typists }) => typists));
  }

  stopTyping() {
    this.typing.stop();
  }

  close() {
    this.stopTyping();
    for (const room of this.all.splice(0)) this.leave(room);
  }
}

/**
 * Eight tabs of seven people in today's session, that type in one text as fast as they are answered and keep
 * account: what each typed, what was acknowledged of it, and what it saw of the others. Whatever was
 * acknowledged or seen must be there for ever, and once.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { todaysMeetingId } from '../../server/src/demonstration/meetings.js';
import { people } from '../../server/src/demonstration/people.js';
import { readConfig } from '../../server/src/platform/config/config.js';
import { eventually } from '../support/eventually.js';
import { seededRandom } from '../support/seeded-random.js';
import { TestClient } from '../support/test-client.js';
import { TextClient } from '../support/text-client.js';
import { Visitor } from '../support/visitor.js';

/** Of servers that are typed in by robots. */
export const robotLimits = {
  COMMANDS_PER_SECOND: '100000',
  COMMAND_BURST: '100000',
  SOCKETS_PER_PERSON: '1000',
};

export const random = seededRandom(Date.now());
const { lotte, marieke, youssef, anouk, ruben, fenna, tamara } = people;
/** Seven people, one of them in two tabs. */
const seats: Array<[name: string, personId: PersonId]> = [
  ['lo', lotte],
  ['ma', marieke],
  ['yo', youssef],
  ['an', anouk],
  ['ru', ruben],
  ['fe', fenna],
  ['ta', tamara],
  ['second', marieke],
];
/** A typist who is refused tries again this soon. */
const annoyedMs = 100;
const comesBackWithinMs = 30_000;
/** Only a failing test waits this long. */
const patienceMs = 60_000;

export class Tab {
  readonly typed: string[] = [];
  /** The first so many of what was typed are acknowledged. */
  savedCount = 0;
  visitor!: Visitor;
  text!: TextClient;

  constructor(
    readonly personId: PersonId,
    readonly name: string,
    private readonly enter: (personId: PersonId) => Promise<Visitor>,
  ) {}

  get saved(): string[] {
    return this.typed.slice(0, this.savedCount);
  }

  /** What others wrote and this one has on its screen. */
  get seen(): string[] {
    return wordsOf(this.text).filter((word) => !this.typed.includes(word));
  }

  get isConnected(): boolean {
    return this.visitor.socket.raw.connected;
  }

  async comeBack(): Promise<void> {
    this.visitor = await this.enter(this.personId);
    const documentId = this.visitor.seen.frame.documents[0]?.id;
    if (!documentId) throw new Error('The session has no text');
    this.text ??= new TextClient(documentId);
    await this.text.connect(this.visitor.socket);
  }

  async keepComingBack(): Promise<void> {
    await eventually(
      `${this.name} is back`,
      () => this.comeBack().then(() => 'back', String),
      (outcome) => outcome === 'back',
      comesBackWithinMs,
    );
  }

  /** At a random place between two words. `more` makes the word as long as it is. */
  async typeWord(more = ''): Promise<void> {
    const word = `${this.name}${this.typed.length}.${more}`;
    const { acknowledged } = this.text;
    const ends = [...this.text.words.toString().matchAll(/ /g)].map((match) => match.index + 1);
    this.typed.push(word);
    this.text.type(`${word} `, ends[random.below(ends.length)] ?? 0);
    await this.text.saved();
    // A push brings all that was waiting.
    if (this.text.acknowledged > acknowledged) this.savedCount = this.typed.length;
  }

  get isSaved(): boolean {
    return this.savedCount === this.typed.length;
  }

  /** Types until the connection is gone. */
  async typeAway(): Promise<void> {
    while (this.isConnected) await this.typeWord();
  }

  /** Types, and comes back whenever the connection is gone, until it is told to stop. */
  async typeOn(stop: { now: boolean }): Promise<void> {
    while (!stop.now) {
      if (!this.isConnected) await this.keepComingBack();
      await this.typeWord();
      if (!this.isSaved) await pause(annoyedMs);
    }
    await this.finish();
  }

  /** Types until nothing waits any more; what waits goes along with the next word. */
  async finish(): Promise<void> {
    const giveUpAt = Date.now() + patienceMs;
    while (!this.isSaved) {
      if (Date.now() > giveUpAt) throw new Error(`${this.name} cannot save`);
      if (!this.isConnected) await this.keepComingBack();
      await this.typeWord();
      if (!this.isSaved) await pause(annoyedMs);
    }
  }
}

export class Crowd {
  readonly tabs: Tab[];
  private readonly clients = new Map<PersonId, TestClient>();

  private constructor() {
    this.tabs = seats.map(([name, personId]) => new Tab(personId, name, (id) => this.enter(id)));
  }

  /** Signed in, and in a session that has a text. */
  static async gather(port: number): Promise<Crowd> {
    const crowd = new Crowd();
    const config = readConfig({ PORT: String(port) });
    const anonymous = new TestClient(config, () => Promise.resolve(null));
    for (const personId of new Set(seats.map(([, id]) => id))) {
      const { headers } = await anonymous.call(identityRoutes.signInAsDemonstrationPerson, {
        body: { personId },
      });
      const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? null;
      crowd.clients.set(personId, new TestClient(config, () => Promise.resolve(cookie)));
    }
    const first = await crowd.enter(lotte);
    await first.act({ type: 'start' });
    await first.advanceTo('exploration');
    first.leave();
    // The others find the paragraph that all will write in.
    await crowd.lead.comeBack();
    crowd.lead.text.type('begin. ');
    await crowd.lead.text.saved();
    for (const tab of crowd.tabs) if (tab !== crowd.lead) await tab.comeBack();
    return crowd;
  }

  get lead(): Tab {
    const [lead] = this.tabs;
    if (!lead) throw new Error('Nobody leads');
    return lead;
  }

  client(personId: PersonId = lotte): TestClient {
    const client = this.clients.get(personId);
    if (!client) throw new Error('Nobody signed in');
    return client;
  }

  enter(personId: PersonId): Promise<Visitor> {
    return Visitor.enter(personId, this.client(personId), todaysMeetingId);
  }

  /** While all type: each has something acknowledged that was typed after this moment, `more` words at least. */
  async goesOn(more = 1): Promise<void> {
    const typedThen = this.tabs.map((tab) => tab.typed.length);
    await eventually(
      'all go on',
      async () =>
        this.tabs
          .filter((tab, index) => tab.savedCount < (typedThen[index] ?? 0) + more)
          .map(({ name }) => name),
      (others) => others.length === 0,
      patienceMs,
    );
  }

  /** What must be there from now on, whatever happens. */
  promised(): Set<string> {
    return new Set(this.tabs.flatMap((tab) => [...tab.saved, ...tab.seen]));
  }

  /** Somebody who holds nothing and opens the text. */
  async newcomer(): Promise<Tab> {
    const tab = new Tab(lotte, 'new', (id) => this.enter(id));
    await tab.keepComingBack();
    return tab;
  }

  /** Of what was promised, what a newcomer does not find exactly once. */
  async missing(promised: Set<string>): Promise<string[]> {
    const newcomer = await this.newcomer();
    const words = wordsOf(newcomer.text);
    newcomer.visitor.leave();
    return [...promised].filter((word) => words.filter((other) => other === word).length !== 1);
  }

  /** All have the same text, with everything that anybody typed in it once. */
  async agree(): Promise<void> {
    await eventually(
      'the same text for all',
      async () => new Set(this.tabs.map(({ text }) => text.text)).size,
      (texts) => texts === 1,
      comesBackWithinMs,
    );
    const typed = ['begin.', ...this.tabs.flatMap((tab) => tab.typed)].sort();
    expect(wordsOf(this.lead.text).sort()).toEqual(typed);
  }

  count(what: 'typed' | 'saved'): number {
    return this.tabs.reduce((sum, tab) => sum + tab[what].length, 0);
  }

  leave(): void {
    for (const client of this.clients.values()) client.close();
  }
}

const wordsOf = (text: TextClient): string[] => text.words.toString().split(' ').filter(Boolean);

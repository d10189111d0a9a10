/**
 * The promise: what was acknowledged is there. The compiled server is killed at random moments while
 * eight tabs type in one text and act in one session; what the database holds is read before any of
 * them comes back, so that nobody's second try hides a loss.
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { todaysMeetingId } from '../../server/src/demonstration/meetings.js';
import { people } from '../../server/src/demonstration/people.js';
import { readConfig } from '../../server/src/platform/config/config.js';
import { freePort } from '../support/free-port.js';
import { seededRandom } from '../support/seeded-random.js';
import { SpawnedServer } from '../support/spawned-server.js';
import { TestClient } from '../support/test-client.js';
import { TextClient } from '../support/text-client.js';
import { Visitor } from '../support/visitor.js';

const rounds = process.env['FAULTS'] === 'short' ? 3 : 10;
/** A session has room for 400 cards. */
const cardsEach = Math.floor(380 / 8 / (rounds + 2));
const random = seededRandom(Date.now());

let dataDir: string;
let port: number;
let server: SpawnedServer | undefined;
const clients = new Map<PersonId, TestClient>();
const { lotte, marieke, youssef, anouk, ruben, fenna, tamara } = people;
/** Seven people, one of them in two tabs. */
const tabs = [lotte, marieke, youssef, anouk, ruben, fenna, tamara, marieke];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leerkring-faults-'));
  // When root runs the tests PostgreSQL runs as nobody, who must be able to enter.
  await chmod(dataDir, 0o755);
  port = await freePort();
  await start();
  const config = readConfig({ PORT: String(port) });
  const anonymous = new TestClient(config, () => Promise.resolve(null));
  for (const personId of new Set(tabs)) {
    const { headers } = await anonymous.call(identityRoutes.signInAsDemonstrationPerson, {
      body: { personId },
    });
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? null;
    clients.set(personId, new TestClient(config, () => Promise.resolve(cookie)));
  }
}, 120_000);
afterAll(async () => {
  for (const client of clients.values()) client.close();
  await server?.end('SIGTERM');
  const moved = await readlink(join(dataDir, 'moved')).catch(() => undefined);
  for (const folder of [moved, dataDir]) if (folder) await rm(folder, { recursive: true, force: true });
}, 30_000);

const start = async () => {
  const env = { COMMANDS_PER_SECOND: '100000', COMMAND_BURST: '100000', SOCKETS_PER_PERSON: '1000' };
  server = await SpawnedServer.start({ port, dataDir, env });
};
const enter = (personId: PersonId): Promise<Visitor> => {
  const client = clients.get(personId);
  if (!client) throw new Error('Nobody signed in');
  return Visitor.enter(personId, client, todaysMeetingId);
};

/** What one tab did, and what of it was acknowledged. */
class Tab {
  readonly typed: string[] = [];
  readonly cards: string[] = [];
  readonly savedWords: string[] = [];
  readonly savedCards: string[] = [];
  /** The last ready sign that was acknowledged, unless a later one is in doubt. */
  ready: boolean | 'in doubt' = false;
  visitor!: Visitor;
  text!: TextClient;

  constructor(
    readonly personId: PersonId,
    readonly name: string,
  ) {}

  async comeBack(): Promise<void> {
    this.visitor = await enter(this.personId);
    const documentId = this.visitor.seen.frame.documents[0]?.id;
    if (!documentId) throw new Error('The session has no text');
    this.text ??= new TextClient(documentId);
    await this.text.connect(this.visitor.socket);
  }

  /** Types and acts, one thing after another, until the connection is gone. */
  async work(): Promise<void> {
    for (let step = 0; this.visitor.socket.raw.connected; step += 1) {
      await this.typeWord();
      if (step % 3 === 0 && step / 3 < cardsEach) await this.writeCard(randomUUID());
      if (step % 3 === 1 && this.name !== 'second') await this.press(step % 2 === 0);
    }
  }

  async typeWord(): Promise<void> {
    const word = `${this.name}${this.typed.length}.`;
    const { acknowledged } = this.text;
    const ends = [...this.text.words.toString().matchAll(/ /g)].map((match) => match.index + 1);
    this.typed.push(word);
    this.text.type(`${word} `, ends[random.below(ends.length)] ?? 0);
    await this.text.saved();
    if (this.text.acknowledged > acknowledged) this.savedWords.push(word);
  }

  async writeCard(cardId: string): Promise<void> {
    if (!this.cards.includes(cardId)) this.cards.push(cardId);
    const card = { cardId, listKey: 'questions', text: `${this.name}?`, column: null };
    const outcome = await this.visitor.try({ type: 'add-card', ...card }).catch(() => 'lost');
    if (outcome === 'ok') this.savedCards.push(cardId);
    else if (outcome !== 'lost') throw new Error(`A card was refused: ${outcome}`);
  }

  private async press(ready: boolean): Promise<void> {
    this.ready = 'in doubt';
    const outcome = await this.visitor
      .try({ type: 'ready', run: this.visitor.run, ready })
      .catch(() => 'lost');
    if (outcome === 'ok') this.ready = ready;
  }
}

const occurrences = (text: string, word: string) => text.split(` ${word} `).length - 1;
/** The words, with a space on both sides of each. */
const plain = (text: TextClient) => ` ${text.words.toString()}`.replaceAll(' ', '  ');

const total = (all: Tab[], what: 'savedWords' | 'savedCards') =>
  all.reduce((sum, tab) => sum + tab[what].length, 0);
const tell = (all: Tab[], lost: string[], inFlight: number) => {
  const lostWords = lost.filter((id) => id.endsWith('.')).length;
  console.log(
    `kill -9, ${rounds} times: acknowledged edits ${total(all, 'savedWords')}, lost ${lostWords}; ` +
      `acknowledged commands ${total(all, 'savedCards')}, lost ${lost.length - lostWords}; ` +
      `in flight when killed ${inFlight}`,
  );
};

describe('kill -9 of the server', () => {
  it(`${rounds} times in mid-session loses nothing that was acknowledged`, async () => {
    const all = tabs.map(
      (id, index) =>
        new Tab(id, index === 7 ? 'second' : (['lo', 'ma', 'yo', 'an', 'ru', 'fe', 'ta'][index] ?? '')),
    );
    const [lead] = all;
    if (!lead) throw new Error('Nobody leads');
    const first = await enter(lotte);
    await first.act({ type: 'start' });
    await first.advanceTo('exploration');
    for (const tab of all) await tab.comeBack();
    lead.text.type('begin. ');
    await lead.text.saved();
    const lost: string[] = [];
    let inFlight = 0;
    try {
      for (let round = 0; round < rounds; round += 1) {
        await lead.visitor.act({ type: 'extend', run: lead.visitor.run, minutes: 1 });
        const { run, timer, status } = lead.visitor.view;
        const working = all.map((tab) => tab.work());
        await pause(100 + random.below(900));
        await server?.end('SIGKILL');
        await Promise.all(working);
        inFlight += all.filter((tab) => tab.typed.at(-1) !== tab.savedWords.at(-1)).length;
        await start();
        const fresh = new Tab(lotte, 'fresh');
        await fresh.comeBack();
        const text = plain(fresh.text);
        lost.push(...all.flatMap((tab) => tab.savedWords.filter((word) => occurrences(text, word) !== 1)));
        const { view } = fresh.visitor;
        const cards = view.cards.map((card) => card.id as string);
        lost.push(...all.flatMap((tab) => tab.savedCards.filter((id) => !cards.includes(id))));
        expect(new Set(cards).size).toBe(cards.length);
        for (const tab of all)
          if (tab.name !== 'second' && tab.ready !== 'in doubt')
            expect([tab.name, view.run?.ready.includes(tab.personId)]).toEqual([tab.name, tab.ready]);
        expect(view).toMatchObject({ status, timer, run: { number: run?.number, phaseId: run?.phaseId } });
        fresh.visitor.leave();

        for (const tab of all) await tab.comeBack();
        for (const tab of all)
          for (const id of tab.cards.filter((card) => !tab.savedCards.includes(card)))
            await tab.writeCard(id);
        for (const { text: own } of all) await own.saved();
        for (const { text: own } of all) await own.caughtUp();
        expect(new Set(all.map((tab) => tab.text.text)).size).toBe(1);
        for (const tab of all) {
          expect([tab.name, tab.visitor.view.run?.number]).toEqual([tab.name, run?.number]);
          for (const word of tab.typed) expect([word, occurrences(plain(tab.text), word)]).toEqual([word, 1]);
          tab.savedWords.splice(0, tab.savedWords.length, ...tab.typed);
        }
        await lead.visitor.caughtUp();
        expect(lead.visitor.view.cards.map((card) => card.id as string).sort()).toEqual(
          all.flatMap((tab) => tab.cards).sort(),
        );
      }
    } finally {
      tell(all, lost, inFlight);
    }
    expect(lost).toEqual([]);
    expect(total(all, 'savedWords')).toBeGreaterThan(rounds * tabs.length);
    expect(total(all, 'savedCards')).toBeGreaterThan(rounds);
  }, 300_000);
});

describe('SIGTERM', () => {
  it('right after a keystroke lets the keystroke be saved and ends in order', async () => {
    const tab = new Tab(marieke, 'term');
    await tab.comeBack();
    const typing = tab.typeWord();
    await pause(random.below(100));
    const exitCode = await server?.end('SIGTERM');
    await typing;
    await start();
    const fresh = new Tab(marieke, 'fresh');
    await fresh.comeBack();
    expect(exitCode).toBe(0);
    for (const word of tab.savedWords) expect(occurrences(plain(fresh.text), word)).toBe(1);
    await tab.comeBack();
    await tab.text.saved();
    await fresh.text.caughtUp();
    for (const word of tab.typed) expect(occurrences(plain(fresh.text), word)).toBe(1);
  }, 60_000);
});

/**
 * The promise: what was acknowledged, and what somebody else has seen, is there. The compiled server is killed
 * at random moments, all its processes at once, while eight tabs type in one text and act in one session; what
 * the database holds is read before any of them comes back, so that nobody's second try hides a loss.
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { SpawnedServer } from '../support/spawned-server.js';
import { Crowd, random, robotLimits, type Tab } from './crowd.js';

/** How many processes each round has. */
const rounds = process.env['FAULTS'] === 'short' ? [2, 2, 1] : [2, 2, 2, 2, 2, 2, 2, 2, 1, 1];
/** A session has room for 400 cards. */
const cardsEach = Math.floor(380 / 8 / (rounds.length + 2));

let dataDir: string;
let port: number;
let server: SpawnedServer | undefined;
let crowd: Crowd;

const start = async (processes: number) => {
  const env = { ...robotLimits, PROCESSES: String(processes) };
  server = await SpawnedServer.start({ port, dataDir, env });
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leerkring-faults-'));
  // When root runs the tests PostgreSQL runs as nobody, who must be able to enter.
  await chmod(dataDir, 0o755);
  port = await freePort();
  await start(rounds[0] ?? 1);
  crowd = await Crowd.gather(port);
}, 120_000);
afterAll(async () => {
  crowd?.leave();
  await server?.end('SIGTERM');
  const moved = await readlink(join(dataDir, 'moved')).catch(() => undefined);
  for (const folder of [moved, dataDir]) if (folder) await rm(folder, { recursive: true, force: true });
}, 30_000);

/** What a tab does besides typing, and what of it was acknowledged. */
class Hand {
  readonly cards: string[] = [];
  readonly savedCards: string[] = [];
  /** The last ready sign that was acknowledged, unless a later one is in doubt. */
  ready: boolean | 'in doubt' = false;

  constructor(readonly tab: Tab) {}

  /** Types and acts, one thing after another, until the connection is gone. */
  async work(): Promise<void> {
    for (let step = 0; this.tab.isConnected; step += 1) {
      await this.tab.typeWord();
      if (step % 3 === 0 && step / 3 < cardsEach) await this.writeCard(randomUUID());
      if (step % 3 === 1 && this.tab.name !== 'second') await this.press(step % 2 === 0);
    }
  }

  async writeDoubtfulCardsAgain(): Promise<void> {
    for (const id of this.cards) if (!this.savedCards.includes(id)) await this.writeCard(id);
  }

  private async writeCard(cardId: string): Promise<void> {
    if (!this.cards.includes(cardId)) this.cards.push(cardId);
    const card = { cardId, listKey: 'questions', text: `${this.tab.name}?`, column: null };
    const outcome = await this.tab.visitor.try({ type: 'add-card', ...card }).catch(() => 'lost');
    if (outcome === 'ok') this.savedCards.push(cardId);
    else if (outcome !== 'lost') throw new Error(`A card was refused: ${outcome}`);
  }

  private async press(ready: boolean): Promise<void> {
    this.ready = 'in doubt';
    const { visitor } = this.tab;
    const outcome = await visitor.try({ type: 'ready', run: visitor.run, ready }).catch(() => 'lost');
    if (outcome === 'ok') this.ready = ready;
  }
}

const cardsOf = (tab: Tab): string[] => tab.visitor.view.cards.map((card) => card.id).sort();
/** Of the processes that hold the connections of the tabs. */
const holders = () =>
  new Set(crowd.tabs.map(({ visitor }) => visitor.socket.raw.io.engine.id.split('.').slice(0, -1).join()));

describe('kill -9 of the server', () => {
  it(`${rounds.length} times in mid-session loses nothing that was acknowledged or seen`, async () => {
    const { tabs, lead } = crowd;
    const hands = tabs.map((tab) => new Hand(tab));
    const lost: string[] = [];
    const promisedWords = new Set<string>();
    const savedCards = new Set<string>();
    let inFlight = 0;
    try {
      for (const [round, processes] of rounds.entries()) {
        expect(holders().size).toBe(processes);
        await lead.visitor.act({ type: 'extend', run: lead.visitor.run, minutes: 1 });
        const { run, timer, status } = lead.visitor.view;
        const working = hands.map((hand) => hand.work());
        await pause(100 + random.below(900));
        await server?.end('SIGKILL');
        await Promise.all(working);
        for (const word of crowd.promised()) promisedWords.add(word);
        for (const hand of hands) for (const id of hand.savedCards) savedCards.add(id);
        for (const tab of tabs) for (const id of cardsOf(tab)) savedCards.add(id);
        inFlight += tabs.filter((tab) => tab.savedCount < tab.typed.length).length;

        await start(rounds[round + 1] ?? processes);
        lost.push(...(await crowd.missing(promisedWords)));
        const newcomer = await crowd.newcomer();
        const { view } = newcomer.visitor;
        const cards = cardsOf(newcomer);
        newcomer.visitor.leave();
        lost.push(...[...savedCards].filter((id) => !cards.includes(id)));
        expect(new Set(cards).size).toBe(cards.length);
        for (const { tab, ready } of hands)
          if (tab.name !== 'second' && ready !== 'in doubt')
            expect([tab.name, view.run?.ready.includes(tab.personId)]).toEqual([tab.name, ready]);
        expect(view).toMatchObject({ status, timer, run: { number: run?.number, phaseId: run?.phaseId } });

        for (const tab of tabs) await tab.comeBack();
        for (const hand of hands) await hand.writeDoubtfulCardsAgain();
        for (const { text } of tabs) await text.saved();
        for (const tab of tabs) tab.savedCount = tab.typed.length;
        await crowd.agree();
        const written = hands.flatMap((hand) => hand.cards).sort();
        for (const tab of tabs) {
          expect([tab.name, tab.visitor.view.run?.number]).toEqual([tab.name, run?.number]);
          await eventually(
            `${tab.name} has all cards`,
            async () => cardsOf(tab),
            (ids) => ids.join() === written.join(),
          );
        }
      }
    } finally {
      const lostWords = lost.filter((id) => id.endsWith('.')).length;
      console.log(
        `kill -9, ${rounds.length} times: acknowledged edits ${crowd.count('saved')}, acknowledged or seen ` +
          `${promisedWords.size}, lost ${lostWords}; acknowledged commands ${savedCards.size}, lost ` +
          `${lost.length - lostWords}; in flight when killed ${inFlight}`,
      );
    }
    expect(lost).toEqual([]);
    expect(crowd.count('saved')).toBeGreaterThan(rounds.length * tabs.length);
    expect(savedCards.size).toBeGreaterThan(rounds.length);
  }, 400_000);
});

describe('SIGTERM', () => {
  it.each([1, 2])(
    'right after a keystroke lets it be saved and ends in order, with %s processes',
    async (processes) => {
      await server?.end('SIGTERM');
      await start(processes);
      const tab = crowd.tabs[processes];
      if (!tab) throw new Error('Nobody types');
      await tab.comeBack();
      const typing = tab.typeWord();
      await pause(random.below(100));
      const exitCode = await server?.end('SIGTERM');
      await typing;
      const saved = new Set(tab.saved);
      await start(processes);
      expect([exitCode, await crowd.missing(saved)]).toEqual([0, []]);
      await tab.comeBack();
      await tab.text.saved();
      expect(await crowd.missing(new Set(tab.typed))).toEqual([]);
    },
    60_000,
  );
});

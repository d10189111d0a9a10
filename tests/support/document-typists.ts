/** Two honest people who type in the notes while something else goes on. */
import { expect } from '@jest/globals';
import type * as Y from 'yjs';
import type { DocumentStage } from './document-stage.js';
import { settled } from './document-stage.js';
import type { TextClient } from './text-client.js';

/** Words that stay at the end of the text of each. */
const kept = 40;

class Typist {
  private last = Number.POSITIVE_INFINITY;
  private readonly words: string[] = [];
  private typing: Promise<void> = Promise.resolve();
  private count = 0;

  constructor(
    readonly name: string,
    readonly client: TextClient,
  ) {}

  start(): void {
    this.typing = this.type(this.client.words);
  }

  /** After some more words. */
  async stop(): Promise<void> {
    this.last = this.count + 3;
    await this.typing;
  }

  get typed(): readonly string[] {
    return this.words;
  }

  /** One word after another, each when the one before is saved; now and then the oldest goes again. */
  private async type(text: Y.XmlText): Promise<void> {
    while (this.count < this.last) {
      this.count += 1;
      const word = `${this.name}${this.count}.`;
      text.insert(text.length, word);
      this.words.push(word);
      const oldest = this.words.length > kept ? this.words.shift() : undefined;
      if (oldest) text.delete(text.toJSON().indexOf(oldest), oldest.length);
      await this.client.saved();
    }
  }
}

export class Typists {
  private constructor(
    private readonly stage: DocumentStage,
    private readonly typists: readonly Typist[],
  ) {}

  static async start(stage: DocumentStage, names: readonly ['ben', 'guest'] | readonly ['ann', 'ben']) {
    const typists: Typist[] = [];
    for (const name of names) typists.push(new Typist(name, await stage.open(name)));
    for (const { name, client } of typists) client.type(`[${name}]`);
    await settled(...typists.map(({ client }) => client));
    for (const typist of typists) typist.start();
    return new Typists(stage, typists);
  }

  /** They noticed nothing: all is saved, no frame was missed, and everybody has one and the same text. */
  async finish(): Promise<string> {
    for (const typist of this.typists) await typist.stop();
    const clients = this.typists.map(({ client }) => client);
    await settled(...clients);
    const [text = ''] = clients.map((client) => client.text);
    const fresh = await this.stage.open('facilitator');
    expect({
      gaps: clients.map(({ gaps }) => gaps),
      texts: new Set([...clients.map((client) => client.text), fresh.text, await this.stage.storedText()]),
      missing: this.typists.flatMap(({ typed }) => typed.filter((word) => !text.includes(word))),
      waiting: clients.map(({ doc }) => [doc.store.pendingStructs, doc.store.pendingDs]),
    }).toEqual({
      gaps: [0, 0],
      texts: new Set([text]),
      missing: [],
      waiting: [
        [null, null],
        [null, null],
      ],
    });
    return text;
  }
}

/** The attack goes on while two people type, who must not notice. */
export const whileOthersType = async (stage: DocumentStage, attack: () => Promise<void>): Promise<string> => {
  const typists = await Typists.start(stage, ['ben', 'guest']);
  try {
    await attack();
  } finally {
    await typists.finish();
  }
  return stage.storedText();
};

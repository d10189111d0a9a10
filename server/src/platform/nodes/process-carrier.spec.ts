import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { processCarrier, speaker } from './process-carrier.js';

/** A channel with room for `room` words, that says when one was taken out. */
class Channel extends EventEmitter {
  readonly words: string[] = [];
  private readonly waiting: Array<() => void> = [];

  constructor(private readonly room: number) {
    super();
  }

  send({ text }: { text: string }, _: undefined, __: undefined, sent: () => void): boolean {
    this.words.push(text);
    this.waiting.push(sent);
    return this.waiting.length < this.room;
  }

  drain(): void {
    for (const sent of this.waiting.splice(0)) sent();
  }
}

describe('words between processes', () => {
  it('are dropped while the channel is full, and go on when it is not', () => {
    const channel = new Channel(2);
    const say = speaker(channel);
    for (const word of ['a', 'b', 'lost', 'lost too']) say(word);
    channel.drain();
    say('c');
    expect(channel.words).toEqual(['a', 'b', 'c']);
  });

  it('are not missed by a process that has no channel', () => {
    expect(() => speaker({})('a')).not.toThrow();
  });

  it('reach whoever listens, and nobody after the end', async () => {
    const channel = new Channel(9);
    const carrier = processCarrier(channel);
    const heard: string[] = [];
    carrier.onText((text) => heard.push(text));
    channel.emit('message', { kind: 'word', text: 'a' });
    channel.emit('message', { kind: 'workers', names: ['w1'] });
    await carrier.close();
    channel.emit('message', { kind: 'word', text: 'b' });
    carrier.send('from here');
    expect([heard, channel.words]).toEqual([['a'], ['from here']]);
  });
});

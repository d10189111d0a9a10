import { describe, expect, it } from '@jest/globals';
import type { UploadId } from '@leerkring/shared/contract/common';
import { fileRoutes } from '@leerkring/shared/contract/files';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import type { Route } from '@leerkring/shared/contract/route';
import { type CallParts, type call, ProblemError } from './http';
import { sendFile, stopped } from './upload';

const problem = (code: ProblemCode) =>
  new ProblemError({ type: '', title: '', status: 0, detail: '', instance: '', code });

/** A server as the client sees it: it keeps what arrives, and does what a test tells it at some calls. */
class Server {
  received = 0;
  readonly asked: string[] = [];
  readonly waited: number[] = [];
  readonly progress: number[] = [];
  readonly stop = new AbortController();
  constructor(
    private readonly bytes: number,
    private readonly trouble: (asked: string, count: number) => void = () => undefined,
  ) {}

  send(): Promise<unknown> {
    const file = new File([new Uint8Array(this.bytes)], 'lang.pdf');
    const sending = { signal: this.stop.signal, onProgress: (sent: number) => this.progress.push(sent) };
    let time = 0;
    return sendFile(file, sending, {
      call: this.answer as typeof call,
      pause: async (ms) => {
        this.waited.push(ms);
      },
      random: () => 1,
      now: () => {
        time += 500;
        return time;
      },
    });
  }

  private readonly answer = async (route: Route, { query, file }: CallParts<Route>): Promise<unknown> => {
    const name = Object.entries(fileRoutes).find(([, one]) => one === route)?.[0] ?? '';
    this.asked.push(name);
    this.trouble(name, this.asked.filter((one) => one === name).length);
    if (name === 'append') {
      const offset = Number((query as { offset: string }).offset);
      if (offset !== this.received) throw problem('upload-moved-on');
      this.received += file?.content.size ?? 0;
    }
    if (name === 'finish') return { id: 'bestand' };
    return { id: 'op-weg' as UploadId, name: 'lang.pdf', bytes: this.bytes, received: this.received };
  };
}

const MB = 1024 * 1024;

describe('a file is sent', () => {
  it('in parts that grow on a quick line, and is checked at the end', async () => {
    const server = new Server(20 * MB);
    expect(await server.send()).toEqual({ id: 'bestand' });
    expect(server.received).toBe(20 * MB);
    expect(server.asked.filter((one) => one === 'append').length).toBeLessThan(9);
    expect(server.progress).toEqual([...server.progress].sort((one, other) => one - other));
    expect(server.progress.at(-1)).toBe(20 * MB);
  });

  it('from where it was when the server has part of it already', async () => {
    const server = new Server(2 * MB);
    server.received = MB;
    await server.send();
    expect(server.progress[0]).toBe(MB);
    expect(server.received).toBe(2 * MB);
  });

  it('further after a cut, from where the server says that it is', async () => {
    const server = new Server(4 * MB, (asked, count) => {
      if (asked !== 'append' || count !== 3) return;
      // Part of it arrived before the line was cut.
      server.received += 100_000;
      throw problem('unavailable');
    });
    expect(await server.send()).toEqual({ id: 'bestand' });
    expect(server.asked).toContain('look');
    expect(server.waited).toHaveLength(1);
    expect(server.received).toBe(4 * MB);
  });

  it('again when the check is busy, or the scanner is away for a moment', async () => {
    const server = new Server(10, (asked, count) => {
      if (asked === 'finish' && count < 3) throw problem(count === 1 ? 'upload-busy' : 'scan-unavailable');
    });
    expect(await server.send()).toEqual({ id: 'bestand' });
    expect(server.waited).toEqual([1_000, 2_000]);
  });

  it('no more when it is refused, and that is told at once', async () => {
    const server = new Server(10, (asked) => {
      if (asked === 'finish') throw problem('file-has-macros');
    });
    await expect(server.send()).rejects.toMatchObject({ problem: { code: 'file-has-macros' } });
    expect(server.waited).toEqual([]);
  });

  it('no more when the line stays away, after waiting longer each time', async () => {
    const server = new Server(10, (asked) => {
      if (asked !== 'begin') throw problem('unavailable');
    });
    await expect(server.send()).rejects.toMatchObject({ problem: { code: 'unavailable' } });
    expect(server.waited).toHaveLength(10);
    expect(server.waited).toEqual([...server.waited].sort((one, other) => one - other));
    expect(server.waited.at(-1)).toBe(30_000);
  });

  it('no more when somebody stops it, and the server forgets it', async () => {
    const server = new Server(8 * MB, (asked, count) => {
      if (asked === 'append' && count === 2) server.stop.abort(stopped);
    });
    await expect(server.send()).rejects.toBe(stopped);
    expect(server.asked.at(-1)).toBe('cancel');
  });

  it('no more when the page is left, and waits on the server for who comes back', async () => {
    const server = new Server(8 * MB, (asked, count) => {
      if (asked === 'append' && count === 2) server.stop.abort();
    });
    await expect(server.send()).rejects.toThrow();
    expect(server.asked).not.toContain('cancel');
  });
});

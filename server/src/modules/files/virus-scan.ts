/**
 * Virus scanning by clamd, over its INSTREAM command: the file in pieces, each after its length, and a length of
 * zero at the end. Where it is set up nothing comes in without its word: away, slow or unclear is a refusal for
 * now, and the file waits.
 */
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { AppError } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';

const pieceBytes = 64 * 1024;
const maxReplyLength = 4_096;

@Injectable()
export class VirusScan {
  /** Without a word from clamd. It unpacks what it is sent, and that takes a while. */
  patienceMs = 60_000;

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
  ) {}

  /** Throws file-has-virus, and scan-unavailable. */
  async scan(path: string): Promise<void> {
    const { clamd } = this.config;
    if (!clamd) return;
    const reply = await this.ask(connect(clamd), path).catch((error: unknown) => {
      this.logger.failure(error);
      return '';
    });
    if (reply === 'stream: OK') return;
    throw new AppError(/^stream: .+ FOUND$/.test(reply) ? 'file-has-virus' : 'scan-unavailable');
  }

  private ask(socket: Socket, path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let reply = '';
      const fail = (error: Error) => {
        socket.destroy();
        reject(error);
      };
      socket.setTimeout(this.patienceMs, () => fail(new Error('clamd does not answer')));
      socket.once('error', fail).once('close', () => resolve(reply.replace(/\0.*$/s, '').trim()));
      socket.on('data', (chunk: Buffer) => {
        reply += chunk.toString('utf8');
        if (reply.includes('\0') || reply.length > maxReplyLength) socket.end();
      });
      this.send(socket, path).catch(fail);
    });
  }

  private async send(socket: Socket, path: string): Promise<void> {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>)
      await write(socket, Buffer.concat([lengthOf(piece.byteLength), piece]));
    await write(socket, lengthOf(0));
  }
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

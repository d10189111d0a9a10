/**
 * JSON lines on stderr: one a request, one a socket command, and what went wrong. Never the content of a
 * case, a document or a note: errors of the database are logged without their message, which quotes
 * values, and without their parameters.
 */
import { Injectable, type LoggerService } from '@nestjs/common';
import { destination, type Logger as Pino, pino, stdTimeFunctions } from 'pino';
import { QueryFailedError } from 'typeorm';
import { Config } from '../config/config.js';
import { errorCode } from '../http/problem.js';

const STDERR = 2;

@Injectable()
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(config: Config) {
    const options = { level: config.logLevel, base: null, timestamp: stdTimeFunctions.isoTime };
    this.pino = pino(options, destination({ dest: STDERR, sync: false }));
  }

  /** The line of a request or a command. */
  outcome(fields: Record<string, string | number | null>): void {
    this.pino.info(fields);
  }

  /** Somebody did what no page of ours does; `fields` say who and where. */
  security(what: string, fields: Record<string, string | number | null>): void {
    this.pino.warn({ security: what, ...fields });
  }

  /** Something failed that should not; `fields` say where. */
  failure(error: unknown, fields: Record<string, string | number | null> = {}): void {
    this.pino.error({ ...fields, error: describe(error) });
  }

  log(message: unknown, context?: string): void {
    this.pino.info({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  /** Nest calls this with a message or an error, then a stack, then a context. */
  error(message: unknown, ...more: string[]): void {
    if (message instanceof Error) this.failure(message, { context: more.at(-1) ?? null });
    else this.pino.error({ context: more.at(-1) }, String(message));
  }
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const message = error instanceof QueryFailedError ? 'a database error' : error.message;
  return { name: error.name, code: errorCode(error), message, stack: frames.join('\n') };
}

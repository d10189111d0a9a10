/**
 * Where the public address is https and the trusted proxy says that somebody came without: a person is sent to
 * the safe address, a program or a socket is refused, because what it sent has been readable already. A
 * request of which no proxy says anything (a health check from within) passes.
 */
import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../config/config.js';
import { AppError } from './app-error.js';

const PERMANENT = 308;

export function cameInTheClear({ headers }: IncomingMessage, { https, trustProxy }: Config): boolean {
  const proto = String(headers['x-forwarded-proto'] ?? '').split(',')[0];
  return https && trustProxy > 0 && Boolean(proto) && proto !== 'https';
}

export function demandEncryption(app: NestExpressApplication): void {
  const config = app.get(Config);
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!cameInTheClear(request, config)) return next();
    if (/^\/api(\/|$)/.test(request.path)) throw new AppError('not-encrypted');
    response.redirect(PERMANENT, `${config.publicOrigin}${request.originalUrl}`);
  });
}

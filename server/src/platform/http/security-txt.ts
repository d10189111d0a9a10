/**
 * Where to report a vulnerability (RFC 9116). It carries the day until which it holds, and after that day it
 * is not served: a wrong address is worse than none. Then, and in production without one, the log says so at
 * every start.
 */
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { Clock } from '../clock/clock.js';
import { Config, type SecurityTxt } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import { AppError } from './app-error.js';

const PATH = '/.well-known/security.txt';
const DAY_MS = 24 * 3_600_000;
const SOON_DAYS = 30;

export function serveSecurityTxt(app: NestExpressApplication): void {
  const { securityTxt, publicOrigin, demonstration } = app.get(Config);
  const clock = app.get(Clock);
  const warning = warningAbout(securityTxt, clock.now());
  if (warning && !(demonstration && !securityTxt)) app.get(Logger).warn(warning, 'security.txt');
  app.use(PATH, ({ method }: Request, response: Response) => {
    if (method !== 'GET' && method !== 'HEAD') throw new AppError('method-not-allowed');
    if (!securityTxt || securityTxt.expiresAt <= clock.now()) throw new AppError('not-found');
    response.type('text/plain; charset=utf-8').send(written(securityTxt, publicOrigin));
  });
}

export function written({ contacts, expiresAt, policy }: SecurityTxt, publicOrigin: string): string {
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expiresAt.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicOrigin}${PATH}`,
    ...(policy ? [`Policy: ${policy}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

export function warningAbout(securityTxt: SecurityTxt | null, now: Date): string | null {
  if (!securityTxt)
    return 'Nobody can find where to report a vulnerability: set SECURITY_CONTACT and SECURITY_EXPIRES';
  const days = Math.floor((securityTxt.expiresAt.getTime() - now.getTime()) / DAY_MS);
  if (days < 0)
    return 'SECURITY_EXPIRES has passed, so that it is no longer served; check the contact and set a new day';
  return days < SOON_DAYS
    ? `SECURITY_EXPIRES comes in ${days} days; check the contact and set a new day`
    : null;
}

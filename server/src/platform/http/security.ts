/**
 * What every request passes before a controller sees it: headers that tell the browser to trust nothing
 * but us, and the refusal of what a page of ours would never send. The API takes JSON only and checks the
 * origin of every unsafe request, so another site cannot act with somebody's cookie.
 */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { allRoutes } from '@leerkring/shared/contract/routes';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Config } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import type { AppRequest } from './actor.js';
import { AppError } from './app-error.js';
import { comesFromUs } from './own-origin.js';

export const API_PREFIX = '/api/v1';
const API_VERSION = '1.0.0';
const MAX_BODY_BYTES = 256 * 1024;
const YEAR_SECONDS = 365 * 24 * 3600;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export function secure(app: NestExpressApplication): void {
  const config = app.get(Config);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', config.trustProxy);
  app.use(logRequest(app.get(Logger)));
  app.use(helmet(helmetOptions(config)));
  app.use((_: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    next();
  });
  app.use('/api', guardApi(config.ownOrigins));
  app.useBodyParser('json', { limit: MAX_BODY_BYTES });
  limitPatience(app.getHttpServer());
}

/** A client that sends its request a byte at a time does not hold a connection for long. */
function limitPatience(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
}

function helmetOptions(config: Config): Parameters<typeof helmet>[0] {
  const self = ["'self'"];
  // Browsers of before 2022 do not count a WebSocket of the same host as 'self'.
  const socket = config.publicOrigin.replace(/^http/, 'ws');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: [...self, 'data:', 'blob:'],
        fontSrc: self,
        connectSrc: [...self, socket],
        manifestSrc: self,
        workerSrc: self,
        baseUri: ["'none'"],
        formAction: self,
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.https && { maxAge: YEAR_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  };
}

const guardApi =
  (ownOrigins: readonly string[]) => (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('API-Version', API_VERSION);
    if (!SAFE_METHODS.includes(request.method)) {
      if (!comesFromUs(request.headers, ownOrigins)) throw new AppError('foreign-origin');
      if (hasBody(request) && !request.is('application/json')) throw new AppError('unsupported-type');
    }
    const allowed = methodsOf(request.path.replace(/^\/v1/, ''));
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      response.setHeader('Allow', allowed.join(', '));
      throw new AppError('method-not-allowed');
    }
    next();
  };

const hasBody = ({ headers }: Request) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const patterns = allRoutes.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`),
}));

function methodsOf(path: string): string[] {
  const methods: string[] = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
}

const logRequest = (logger: Logger) => (request: AppRequest, response: Response, next: NextFunction) => {
  const startedAt = performance.now();
  request.id = randomUUID();
  response.once('finish', () => {
    logger.outcome({
      requestId: request.id,
      actor: request.actor?.personId ?? null,
      method: request.method,
      // The pattern and not the address: an address holds ids, and what a stranger tried.
      route: request.route?.path ?? null,
      status: response.statusCode,
      ms: Math.round(performance.now() - startedAt),
    });
  });
  next();
};

/**
 * What every request passes before a controller sees it: headers that tell the browser to trust nothing
 * but us, and the refusal of what a page of ours would never send. The API takes JSON, or on a route that says so
 * a file of the types it names, and checks the origin of every unsafe request, so another site cannot act with
 * somebody's cookie. What mail programs call says so in the contract; it looks at no cookie.
 */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { allRoutes } from '@leerkring/shared/contract/routes';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import type { AppRequest } from './actor.js';
import { AppError } from './app-error.js';
import { demandEncryption } from './encrypted.js';
import { DATA_POLICY, securityHeaders } from './headers.js';
import { coarseNetworkOf, withOrigin } from './origin.js';
import { comesFromUs } from './own-origin.js';

export const API_PREFIX = '/api/v1';
export const API_VERSION = '1.0.0';
const MAX_BODY_BYTES = 256 * 1024;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export function secure(app: NestExpressApplication): void {
  const config = app.get(Config);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', config.trustProxy);
  app.use(logRequest(app.get(Logger)));
  app.use(securityHeaders(config));
  app.use('/api', nameApi);
  demandEncryption(app);
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

function nameApi(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', DATA_POLICY);
  response.setHeader('API-Version', API_VERSION);
  next();
}

const guardApi =
  (ownOrigins: readonly string[]) => (request: Request, response: Response, next: NextFunction) => {
    const route = routeOf(request);
    if (!SAFE_METHODS.includes(request.method) && !route?.fromElsewhere) {
      if (!comesFromUs(request.headers, ownOrigins)) throw new AppError('foreign-origin');
      const types = route?.upload ? [...route.upload.types] : ['application/json'];
      if (hasBody(request) && !request.is(types)) throw new AppError('unsupported-type');
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

const patterns = allRoutes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}/?$`),
}));

const routesAt = (path: string) =>
  patterns.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route);

const routeOf = ({ method, path }: Request) =>
  routesAt(path.replace(/^\/v1/, '')).find((one) => one.method === method);

function methodsOf(path: string): string[] {
  const methods: string[] = routesAt(path).map(({ method }) => method);
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
}

const logRequest = (logger: Logger) => (request: AppRequest, response: Response, next: NextFunction) => {
  const startedAt = performance.now();
  request.id = randomUUID();
  request.network = coarseNetworkOf(request.ip ?? '');
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
  withOrigin(request, next);
};

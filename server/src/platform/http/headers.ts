/**
 * What every answer tells the browser: load from us alone, guess nothing, frame nothing, tell others nothing.
 * For pages, files, the API, problems and the handshake of a socket alike.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Config } from '../config/config.js';

const YEAR_SECONDS = 365 * 24 * 3600;
const PERMISSIONS = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()';

/** An answer of the API is data: opened as a page it may do nothing at all. */
export const DATA_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

export function securityHeaders(config: Config): Middleware {
  const protect = helmet(helmetOptions(config));
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS);
    protect(request, response, next);
  };
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
    strictTransportSecurity: config.https && { maxAge: YEAR_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  };
}

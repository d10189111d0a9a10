/** The servers under measurement, and one of them running for as long as a measurement takes. */
import { hocuspocus } from './document-hocuspocus.mjs';
import { ours } from './document-ours.mjs';
import { ywebsocket } from './document-ywebsocket.mjs';

export const systems = { ours, hocuspocus, ywebsocket };

/** A new one each time: an old one may still have connections that are being closed. */
let lastPort = 10_000 + Math.floor(Math.random() * 20_000);
export const nextPort = () => ++lastPort;

export const withServer = async (system, options, measure) => {
  const port = options.port ?? nextPort();
  const server = await system.start({ port, ...options });
  try {
    return await measure({ ...server, port });
  } finally {
    await server.kill();
  }
};

import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import { freePort } from './free-port.js';

/** A proxy as some networks have it: pages pass through, a tunnel for a websocket is refused. */
export const startStrictProxy = async (): Promise<{ url: string; stop: () => void }> => {
  const port = await freePort();
  const proxy = createServer((incoming, answer) => {
    const { method, headers, url = '' } = incoming;
    const passed = ask(url, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  proxy.listen(port, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
};

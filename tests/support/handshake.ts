/** The answer to a socket handshake as it is on the wire, of which Socket.IO's client shows nothing. */
import { type IncomingHttpHeaders, request } from 'node:http';

export interface Handshake {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export function handshake(
  port: number,
  transport: 'polling' | 'websocket',
  headers: Record<string, string>,
): Promise<Handshake> {
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16, 7).toString('base64'),
  };
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path: `/socket.io/?EIO=4&transport=${transport}`,
      headers: { ...(transport === 'websocket' && upgrade), ...headers },
    });
    asked.once('error', reject);
    asked.once('upgrade', ({ statusCode = 0, headers }, socket) => {
      socket.destroy();
      resolve({ status: statusCode, headers, text: '' });
    });
    asked.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.end();
  });
}

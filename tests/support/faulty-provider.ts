/**
 * An OpenID provider that lies on request: it answers everything as it should, except for what a test changes.
 * For what the real one, which is correct, cannot be made to do.
 */
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type Json = Record<string, unknown>;

export interface Lies {
  /** Over the discovery document. */
  metadata?: Json;
  /** Over the claims of the id token; undefined takes one away. */
  claims?: Json;
  header?: Json;
  /** How the id token is signed, instead of with the key that is announced. */
  signature?: (signed: string) => string;
  /** Over the answer that the browser brings; null takes one away. */
  answer?: Record<string, string | null>;
  /** What to do instead of answering at this path. */
  at?: Record<string, (response: ServerResponse) => void>;
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const encoded = (json: Json) => Buffer.from(JSON.stringify(json)).toString('base64url');
const signedWith = (privateKey: KeyObject) => (signed: string) =>
  sign('sha256', Buffer.from(signed), privateKey).toString('base64url');

/** Made once, because that takes a while. */
const keys = newKey();

export const foreignSignature = () => signedWith(newKey().privateKey);
export const hmacSignature = (secret: string) => (signed: string) =>
  createHmac('sha256', secret).update(signed).digest('base64url');

export class FaultyProvider {
  lies: Lies = {};
  /** Everything that was asked of it, by path. */
  readonly asked: string[] = [];
  private nonce = '';
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(
    readonly port: number,
    readonly clientId: string,
  ) {}

  get issuer(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<this> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  /** Hears every request. */
  listen(heard: (request: IncomingMessage) => void): void {
    this.server.on('request', heard);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.issuer);
    this.asked.push(url.pathname);
    const instead = this.lies.at?.[url.pathname];
    if (instead) return instead(response);
    if (url.pathname === '/authorize') return this.sendBack(url.searchParams, response);
    const answers: Record<string, () => Json> = {
      '/.well-known/openid-configuration': () => this.metadata(),
      '/keys': () => ({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: '1', use: 'sig' }] }),
      '/token': () => ({ access_token: 'a', token_type: 'Bearer', id_token: this.idToken() }),
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[url.pathname]?.() ?? {}));
  }

  private sendBack(asked: URLSearchParams, response: ServerResponse): void {
    this.nonce = asked.get('nonce') ?? '';
    const back = new URL(asked.get('redirect_uri') ?? '');
    const answer = { code: 'a-code', state: asked.get('state'), iss: this.issuer, ...this.lies.answer };
    for (const [name, value] of Object.entries(answer))
      if (value !== null) back.searchParams.set(name, value);
    response.writeHead(302, { location: back.href }).end();
  }

  private metadata(): Json {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      authorization_response_iss_parameter_supported: true,
      ...this.lies.metadata,
    };
  }

  private idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: this.clientId,
      sub: 'somebody',
      nonce: this.nonce,
      iat: now,
      exp: now + 300,
      given_name: 'Fleur',
      family_name: 'Faber',
      ...this.lies.claims,
    };
    const signed = `${encoded({ alg: 'RS256', kid: '1', ...this.lies.header })}.${encoded(claims)}`;
    const signature = this.lies.signature ?? signedWith(keys.privateKey);
    return `${signed}.${signature(signed)}`;
  }
}

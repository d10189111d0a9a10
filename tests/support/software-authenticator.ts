/**
 * A passkey in software, as a phone or a key makes them: answers what the server asks in the bytes of WebAuthn,
 * and can lie about each part of it.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { NewPasskeyResponse, PasskeyResponse } from '@leerkring/shared/contract/credentials';

export interface Lies {
  origin?: string;
  rpId?: string;
  challenge?: string;
  counter?: number;
  /** Nobody's finger, face or PIN. */
  withoutVerification?: boolean;
  userHandle?: string;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

export class SoftwareAuthenticator {
  readonly id = randomBytes(32);
  counter = 0;
  private userHandle = '';
  private readonly keys: { privateKey: KeyObject; publicKey: KeyObject };

  constructor(private readonly origin: string) {
    this.keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  register(options: Record<string, unknown>, lies: Lies = {}): NewPasskeyResponse {
    const { challenge, user } = options as { challenge: string; user: { id: string } };
    this.userHandle = user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.coseKey()]);
    const authData = Buffer.concat([this.head(lies, ATTESTED), attested]);
    return {
      ...this.named(),
      response: {
        clientDataJSON: this.clientData('webauthn.create', challenge, lies),
        attestationObject: attestationOf(authData).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  answer(options: Record<string, unknown>, lies: Lies = {}): PasskeyResponse {
    this.counter += 1;
    const clientDataJSON = this.clientData('webauthn.get', String(options['challenge']), lies);
    const authenticatorData = this.head(lies, 0);
    const clientHash = sha256(Buffer.from(clientDataJSON, 'base64url'));
    const signature = sign('sha256', Buffer.concat([authenticatorData, clientHash]), this.keys.privateKey);
    return {
      ...this.named(),
      response: {
        clientDataJSON,
        authenticatorData: authenticatorData.toString('base64url'),
        signature: signature.toString('base64url'),
        ...((lies.userHandle ?? this.userHandle) && { userHandle: lies.userHandle ?? this.userHandle }),
      },
    };
  }

  private named() {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  private clientData(type: string, challenge: string, { origin, challenge: other }: Lies): string {
    const data = { type, challenge: other ?? challenge, origin: origin ?? this.origin, crossOrigin: false };
    return Buffer.from(JSON.stringify(data)).toString('base64url');
  }

  private head({ rpId, counter, withoutVerification }: Lies, flags: number): Buffer {
    const site = sha256(Buffer.from(rpId ?? new URL(this.origin).hostname));
    const verified = withoutVerification ? 0 : USER_VERIFIED;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.counter);
    return Buffer.concat([site, Buffer.from([USER_PRESENT | verified | flags]), count]);
  }

  /** CBOR: { 1: 2 (EC), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y } */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 0x20]),
      Buffer.from(y, 'base64url'),
    ]);
  }
}

/** CBOR: { fmt: 'none', attStmt: {}, authData } */
function attestationOf(authData: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0xa3, 0x63]),
    Buffer.from('fmt'),
    Buffer.from([0x64]),
    Buffer.from('none'),
    Buffer.from([0x67]),
    Buffer.from('attStmt'),
    Buffer.from([0xa0, 0x68]),
    Buffer.from('authData'),
    Buffer.from([0x58, authData.length]),
    authData,
  ]);
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/**
 * Files in a bucket of a service that speaks S3, over its REST interface: each request is signed (AWS Signature
 * Version 4), and what is sent carries its digest, so that the service refuses what was damaged on the way.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import type { BucketSettings } from '../config/config.js';
import { AppError } from '../http/app-error.js';
import { type ByteRange, type Source, Storage, type StorageKey } from './storage.js';

const idleMs = 20_000;
const emptyDigest = createHash('sha256').digest('hex');

interface Sent {
  headers?: Record<string, string>;
  source?: Source;
}

export class S3Storage extends Storage {
  constructor(private readonly settings: BucketSettings) {
    super();
  }

  async put(key: StorageKey, source: Source): Promise<void> {
    await drain(this.expect(await this.ask('PUT', key, { source }), 200));
  }

  async read(key: StorageKey, range?: ByteRange): Promise<Readable> {
    const headers = range && { range: `bytes=${range.first}-${range.last}` };
    return this.expect(await this.ask('GET', key, headers && { headers }), range ? 206 : 200);
  }

  async has(key: StorageKey): Promise<boolean> {
    const answer = await drain(await this.ask('HEAD', key));
    if (answer.statusCode === 404) return false;
    this.expect(answer, 200);
    return true;
  }

  async remove(key: StorageKey): Promise<void> {
    const answer = await drain(await this.ask('DELETE', key));
    if (answer.statusCode !== 404) this.expect(answer, 204);
  }

  private expect(answer: IncomingMessage, status: number): IncomingMessage {
    if (answer.statusCode === status) return answer;
    answer.resume();
    throw new AppError(answer.statusCode === 507 ? 'storage-full' : 'unavailable');
  }

  private async ask(
    method: string,
    key: StorageKey,
    { headers = {}, source }: Sent = {},
  ): Promise<IncomingMessage> {
    const { accessKey, secretKey, region } = this.settings;
    const signed = await new AwsV4Signer({
      ...{ method, url: this.addressOf(key), accessKeyId: accessKey, secretAccessKey: secretKey },
      ...{ service: 's3', region },
      headers: { ...headers, 'x-amz-content-sha256': source ? digestOf(source) : emptyDigest },
    }).sign();
    const given = {
      ...Object.fromEntries(signed.headers),
      ...(source && { 'content-length': `${bytesOf(source)}` }),
    };
    return send(signed.url, method, given, source);
  }

  private addressOf(key: StorageKey): string {
    const { endpoint, bucket, pathStyle } = this.settings;
    const address = new URL(endpoint);
    const base = address.pathname.replace(/\/$/, '');
    if (!pathStyle) address.hostname = `${bucket}.${address.hostname}`;
    address.pathname = `${base}/${pathStyle ? `${bucket}/` : ''}${key}`;
    return address.href;
  }
}

const bytesOf = (source: Source): number => (source instanceof Uint8Array ? source.byteLength : source.bytes);

const digestOf = (source: Source): string =>
  source instanceof Uint8Array ? createHash('sha256').update(source).digest('hex') : source.sha256;

const send = (
  url: URL,
  method: string,
  headers: Record<string, string>,
  source: Source | undefined,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new AppError('unavailable'));
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { method, headers });
    request.setTimeout(idleMs, () => request.destroy());
    request.once('response', resolve).once('error', fail).once('close', fail);
    if (!source) request.end();
    else
      pipeline(
        source instanceof Uint8Array ? Readable.from([source]) : createReadStream(source.path),
        request,
      ).catch(fail);
  });

/** Its body is of no use, and has to be read for the connection to be free again. */
const drain = async (answer: IncomingMessage): Promise<IncomingMessage> => {
  for await (const _ of answer);
  return answer;
};

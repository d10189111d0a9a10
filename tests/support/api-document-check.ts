/**
 * Every call that a test makes is held against the API document: the status and the code of the problem must
 * be documented for that route, headers and body must be as it says, and a body that the server accepted
 * must be one that the document allows.
 */
import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type ApiDocument, makeApiDocument } from '../../server/src/platform/api-document/api-document.js';
import type { Config } from '../../server/src/platform/config/config.js';
import { API_PREFIX } from '../../server/src/platform/http/security.js';

interface Call {
  method: string;
  /** With the prefix, without the query. */
  path: string;
  /** What stood behind the question mark. */
  query?: string;
  /** As it was sent. */
  body: unknown;
}

interface Answered {
  status: number;
  headers: Headers;
  /** Empty when there is no body. */
  text: string;
}

interface Parameter {
  name: string;
  in: string;
}

type Loose = { [key: string]: Loose | undefined };

const checks = new WeakMap<Config, ApiDocumentCheck>();

export function apiDocumentCheck(config: Config): ApiDocumentCheck {
  const check = checks.get(config) ?? new ApiDocumentCheck(makeApiDocument(config));
  checks.set(config, check);
  return check;
}

export class ApiDocumentCheck {
  private readonly ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly addresses: Array<{ path: string; pattern: RegExp }>;

  constructor(private readonly document: ApiDocument) {
    this.ajv.addSchema(document, 'api');
    this.addresses = Object.keys(document.paths)
      // An address without parameters goes before one that has a parameter in its place.
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  knows(path: string): boolean {
    return this.addressOf(path) !== undefined;
  }

  /** Fails with a sentence that says what the document does not know. */
  hold(call: Call, answer: Answered): void {
    const { method, path } = call;
    const what = `${method} ${path} answered ${answer.status}`;
    const address = this.addressOf(path);
    const operation = address && (this.document.paths as unknown as Loose)[address]?.[method.toLowerCase()];
    if (!operation) {
      assert.ok(answer.status >= 400 || method === 'HEAD', `${what}, but the API document has no such route`);
      return;
    }
    const response = operation['responses']?.[answer.status];
    assert.ok(response, `${what}, which the API document does not say: ${answer.text.slice(0, 300)}`);
    for (const name of Object.keys(response['headers'] ?? {}))
      assert.ok(answer.headers.has(name), `${what} without ${name}, which the API document promises`);
    const types = Object.keys(response['content'] ?? {});
    // A file can be of several types, of which it is one.
    const type = types.find((one) => one === answer.headers.get('content-type')?.split(';')[0]) ?? types[0];
    const at = ['paths', address, method.toLowerCase(), 'responses', String(answer.status)];
    // What stands in a redirect is for a browser that does not follow it.
    if (answer.status === 303) assert.equal(type, undefined, `${what}, which the API document gives a body`);
    else if (!type) assert.equal(answer.text, '', `${what} with a body, where the API document has none`);
    else this.holdBody(`${what} with`, [...at, 'content', type], response['content']?.[type], type, answer);
    this.holdCode(what, response['x-problem-codes'], answer.text);
    if (answer.status >= 400) return;
    const of = ['paths', address, method.toLowerCase()];
    const parameters = (operation['parameters'] ?? []) as unknown as Parameter[];
    this.holdQuery(`${method} ${path}`, of, parameters, call.query ?? '');
    if (operation['requestBody'] && typeof call.body === 'string')
      this.validate(
        `${method} ${path} accepted`,
        [...of, 'requestBody', 'content', 'application/json', 'schema'],
        call.body,
      );
  }

  /** What the server accepted. A route that takes no query looks at none. */
  private holdQuery(what: string, at: string[], parameters: Parameter[], query: string): void {
    const known = parameters.map((one) => (one.in === 'query' ? one.name : undefined));
    if (known.every((name) => name === undefined)) return;
    for (const [name, value] of new URLSearchParams(query)) {
      const place = known.indexOf(name);
      assert.ok(place >= 0, `${what} accepted ${name}, which the API document does not know`);
      const schema = [...at, 'parameters', String(place), 'schema'];
      this.validate(`${what} accepted in ${name}`, schema, JSON.stringify(value));
    }
  }

  private holdBody(
    what: string,
    at: string[],
    content: Loose | undefined,
    type: string,
    { headers, text }: Answered,
  ): void {
    assert.equal(
      headers.get('content-type')?.split(';')[0],
      type,
      `${what} another type than the API document says`,
    );
    // Of a file the document says no more than the type.
    if (content?.['schema']) this.validate(what, [...at, 'schema'], text);
  }

  private holdCode(what: string, codes: unknown, text: string): void {
    if (!codes) return;
    const { code } = JSON.parse(text) as { code: string };
    assert.ok(
      (codes as string[]).includes(code),
      `${what} with ${code}; name it among the problems of the route`,
    );
  }

  private validate(what: string, at: string[], text: string): void {
    const pointer = at
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const known = this.validators.get(pointer);
    const validate = known ?? this.ajv.compile({ $ref: `api#/${pointer}` });
    if (!known) this.validators.set(pointer, validate);
    const faults = validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
    const said = faults.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
    assert.ok(faults.length === 0, `${what} what the API document does not allow: ${said}`);
  }

  private addressOf(path: string): string | undefined {
    const below = path.slice(API_PREFIX.length);
    return this.addresses.find(({ pattern }) => pattern.test(below))?.path;
  }
}

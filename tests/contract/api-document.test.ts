import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiDocumentRoutes } from '@leerkring/shared/contract/api-document';
import { CaseInput } from '@leerkring/shared/contract/cases';
import { CaseId } from '@leerkring/shared/contract/common';
import { EmailAddress } from '@leerkring/shared/contract/credentials';
import { healthRoutes } from '@leerkring/shared/contract/health';
import { Problem } from '@leerkring/shared/contract/problem';
import { allRoutes } from '@leerkring/shared/contract/routes';
import { z } from 'zod';
import { makeApiDocument } from '../../server/src/platform/api-document/api-document.js';
import { writeSchemas } from '../../server/src/platform/api-document/json-schemas.js';
import { readConfig } from '../../server/src/platform/config/config.js';
import { ApiDocumentCheck } from '../support/api-document-check.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';

const document = makeApiDocument(readConfig({}));

describe('the API document', () => {
  it('tells of every route what it does', () => {
    expect(
      allRoutes.filter(({ summary }) => summary === '').map(({ method, path }) => `${method} ${path}`),
    ).toEqual([]);
  });

  it('holds every route of the contract, under a name of its own', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    const names = operations.map((operation) => 'operationId' in operation && operation.operationId);
    expect(new Set(names).size).toBe(allRoutes.length);
    expect(names).toContain('groups.addMember');
  });

  it('says which refusals a route can answer with, and no others', () => {
    const responses = (path: string, method: string) =>
      Object.keys((document.paths[path]?.[method] as { responses?: object } | undefined)?.responses ?? {});
    expect(responses('/health', 'get')).toEqual(['200', '403', '429', '500', '503']);
    expect(responses('/groups/{groupId}/members', 'post')).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '429',
      '500',
      '503',
    ]);
    expect(responses('/sign-ins/current', 'delete')).toContain('204');
  });

  it('says what can stand behind the question mark, and what must', () => {
    const operation = document.paths['/events']?.['get'] as { parameters?: unknown } | undefined;
    expect(operation?.parameters).toMatchObject([
      { name: 'filter', in: 'query', required: false, schema: { default: 'all' } },
      { name: 'before', in: 'query', required: false, schema: { type: 'string' } },
      { name: 'personId', in: 'query', required: false },
    ]);
  });

  it('says where a route answers with another page', () => {
    const operation = document.paths['/providers/{providerId}/callback']?.['get'] as {
      responses: Record<string, { headers: object }>;
    };
    expect(Object.keys(operation.responses)).toEqual(['303', '400', '403', '500']);
    expect(Object.keys(operation.responses['303']?.headers ?? {})).toEqual(['API-Version', 'Location']);
  });

  it('names the schemas that routes share, and points to nothing that is not there', () => {
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['CaseView', 'Problem']));
    const pointers = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    expect(pointers.filter(([, name = '']) => !document.components.schemas[name])).toEqual([]);
  });

  it('gives the public address where that is https, and the way to it otherwise', () => {
    const servers = (PUBLIC_ORIGIN: string) => makeApiDocument(readConfig({ PUBLIC_ORIGIN })).servers;
    expect(servers('https://leerkring.example')).toEqual([{ url: 'https://leerkring.example/api/v1' }]);
    expect(servers('http://leerkring.example')).toEqual([{ url: '/api/v1' }]);
  });
});

describe('the schemas of the API document', () => {
  it('let an answer hold nothing that it does not name, and a text of a person be a text', () => {
    const { outputs } = writeSchemas({
      inputs: [],
      outputs: [z.object({ roles: CaseInput.shape.peopleInvolved })],
    });
    expect(outputs).toMatchObject([
      {
        additionalProperties: false,
        properties: { roles: { items: { properties: { role: { type: 'string', maxLength: 60 } } } } },
      },
    ]);
  });

  it('let an answer be what a schema behind a transformation says', () => {
    const { outputs } = writeSchemas({ inputs: [], outputs: [z.object({ email: EmailAddress })] });
    const components = writeSchemas({ inputs: [], outputs: [EmailAddress] }).components;
    expect(outputs).toMatchObject([{ properties: { email: { $ref: '#/components/schemas/EmailAddress' } } }]);
    expect(components).toEqual({ EmailAddress: { type: 'string', format: 'email' } });
  });

  it('tell what goes in from what comes out, where one name means both', () => {
    const later = z.object({ problem: Problem });
    const { components, inputs, outputs } = writeSchemas({ inputs: [later], outputs: [later] });
    expect(inputs).toMatchObject([
      { properties: { problem: { $ref: '#/components/schemas/ProblemInput' } } },
    ]);
    expect(outputs).toMatchObject([{ properties: { problem: { $ref: '#/components/schemas/Problem' } } }]);
    expect(components['Problem']).toMatchObject({ additionalProperties: false });
    expect(components['ProblemInput']).not.toHaveProperty('additionalProperties');
  });

  it('say the same of what means the same both ways once', () => {
    const { components } = writeSchemas({ inputs: [z.array(CaseId)], outputs: [z.array(CaseId)] });
    expect(components).toEqual({ CaseId: { type: 'string', format: 'uuid' } });
  });
});

describe('the API document as it is served', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ root: GroundFloor });
  });
  afterAll(() => app.close());

  it('is the one that was made, for pages of everybody, and may be kept for an hour', async () => {
    const { body, headers } = await app.anonymous.call(apiDocumentRoutes.get);
    expect(body).toEqual(JSON.parse(JSON.stringify(makeApiDocument(app.config))));
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('api-version')).toBe(body['info'] && (body['info'] as { version: string }).version);
  });

  it('is the only thing that pages of others may read', async () => {
    const { headers } = await app.anonymous.call(healthRoutes.health);
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('the check on what tests get', () => {
  const check = new ApiDocumentCheck(document);
  const headers = (type: string, more: Record<string, string> = { 'api-version': '1.0.0' }) =>
    new Headers({ 'content-type': type, ...more });
  const json = headers('application/json');
  const problem = headers('application/problem+json');
  const health = { method: 'GET', path: '/api/v1/health', body: undefined };
  const events = (query: string) => ({ method: 'GET', path: '/api/v1/events', query, body: undefined });
  const noEvents = '{"entries":[],"before":null}';
  const back = { method: 'GET', path: '/api/v1/providers/x/callback', query: 'state=1', body: undefined };
  const to = headers('text/plain', { 'api-version': '1.0.0', location: '/inloggen' });
  const told = (code: string, status: number) =>
    JSON.stringify({ type: 'urn:x', title: 'x', status, detail: 'x', instance: 'x', code });

  it('passes what is documented', () => {
    check.hold(health, { status: 200, headers: json, text: '{"status":"ok"}' });
    check.hold(health, { status: 503, headers: problem, text: told('unavailable', 503) });
    check.hold(events('filter=cases&before=12'), { status: 200, headers: json, text: noEvents });
    check.hold(back, { status: 303, headers: to, text: 'See Other' });
  });

  it.each<[string, () => void]>([
    ['a status', () => check.hold(health, { status: 404, headers: problem, text: told('not-found', 404) })],
    ['a code', () => check.hold(health, { status: 503, headers: problem, text: told('conflict', 503) })],
    [
      'a type',
      () => check.hold(health, { status: 200, headers: headers('text/html'), text: '{"status":"ok"}' }),
    ],
    ['a value', () => check.hold(health, { status: 200, headers: json, text: '{"status":"fine"}' })],
    [
      'a property',
      () => check.hold(health, { status: 200, headers: json, text: '{"status":"ok","more":1}' }),
    ],
    [
      'an answer without its version',
      () =>
        check.hold(health, {
          status: 200,
          headers: headers('application/json', {}),
          text: '{"status":"ok"}',
        }),
    ],
    [
      'a body where there is none',
      () =>
        check.hold(
          { method: 'DELETE', path: '/api/v1/sign-ins/current', body: undefined },
          { status: 204, headers: json, text: '{}' },
        ),
    ],
    [
      'a value in the query',
      () => check.hold(events('before=soon'), { status: 200, headers: json, text: noEvents }),
    ],
    [
      'a name in the query',
      () => check.hold(events('after=12'), { status: 200, headers: json, text: noEvents }),
    ],
    ['a redirect to nowhere', () => check.hold(back, { status: 303, headers: json, text: '' })],
    ['a redirect', () => check.hold(health, { status: 303, headers: to, text: '' })],
    [
      'a route',
      () => check.hold({ ...health, path: '/api/v1/echo' }, { status: 200, headers: json, text: '{}' }),
    ],
  ])('fails on %s that is not documented', (_, hold) => {
    expect(hold).toThrow(/API document|name it among the problems/);
  });

  it('fails when the server accepts what the document forbids', () => {
    const signIn = { method: 'POST', path: '/api/v1/demonstration-sign-ins' };
    const me = {
      person: {
        id: '0199b1a0-0000-7000-8000-00000000000a',
        givenName: 'Kim',
        familyName: 'de Vries',
        role: 'wijk-ggd',
        organisation: { id: '0199b1a0-0000-7000-8000-00000000000a', name: 'Almere' },
        active: true,
      },
      demonstration: true,
      signedInAt: '2026-11-26T12:00:00.000Z',
    };
    const answer = { status: 201, headers: json, text: JSON.stringify(me) };
    check.hold({ ...signIn, body: `{"personId":"${me.person.id}"}` }, answer);
    expect(() => check.hold({ ...signIn, body: '{"personId":"x"}' }, answer)).toThrow('accepted what');
  });
});

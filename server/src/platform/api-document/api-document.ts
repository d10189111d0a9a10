/**
 * The API as an OpenAPI document, made from the contract: what the server checks and answers is what the
 * document says. It keeps the Dutch API Design Rules (tests/contract/api-design-rules.ts), and the tests hold
 * every answer they get against it. In English, as the API is; Dutch is for the screen.
 */
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import { Problem } from '@leerkring/shared/contract/problem';
import { nothing, type Route } from '@leerkring/shared/contract/route';
import { domainRoutes } from '@leerkring/shared/contract/routes';
import type { z } from 'zod';
import type { Config } from '../config/config.js';
import { successStatus } from '../http/handles.js';
import { problemDetails } from '../http/problem-details.js';
import { API_PREFIX, API_VERSION } from '../http/security.js';
import { type JsonSchema, writeSchemas } from './json-schemas.js';
import { parametersOf, queryOf, refusalsOf } from './refusals.js';

const DESCRIPTION = `The API of Leerkring, for its own client first of all.

Signing in gives a cookie, which every route asks for unless it says otherwise. A request that changes something
sends JSON (or a file, where a route says so), and comes from a page of the same origin. Instants carry a zone, and are answered in UTC. A refusal is
a problem (RFC 9457): its \`code\` says which, and \`errors\` names every fault of the input at once. What somebody
may not know of does not exist for them: 404. The live session and the shared texts go over Socket.IO, with the
schemas of the same contract.`;

const VERSION_HEADER = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };
const LOCATION_HEADER = { Location: { $ref: '#/components/headers/Location' } };
const RETRY_HEADER = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };

interface Declared {
  domain: string;
  operationId: string;
  route: Route;
}

const declared: Declared[] = Object.entries(domainRoutes).flatMap(([domain, routes]) =>
  Object.entries(routes).map(([key, route]) => ({ domain, operationId: `${camel(domain)}.${key}`, route })),
);

export type ApiDocument = ReturnType<typeof makeApiDocument>;

export function makeApiDocument(config: Config, routes = declared) {
  const withBody = routes.filter(({ route }) => route.body !== nothing);
  const withAnswer = routes.filter(({ route }) => route.answer !== nothing);
  const queries = routes.flatMap(({ route }) => queryOf(route).map(([, schema]) => schema));
  const written = writeSchemas({
    inputs: [...withBody.map(({ route }) => route.body), ...queries],
    outputs: [Problem, ...withAnswer.map(({ route }) => route.answer)],
  });
  const [problem = {}, ...outputs] = written.outputs;
  const bodies = new Map(withBody.map(({ route }, index) => [route, written.inputs[index]]));
  const asked = new Map(queries.map((query, index) => [query, written.inputs[withBody.length + index]]));
  const answers = new Map(withAnswer.map(({ route }, index) => [route, outputs[index]]));
  const paths: Record<string, Record<string, object>> = {};
  for (const { domain, operationId, route } of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        operationId,
        tags: [domain],
        summary: route.summary,
        security: route.access === 'public' ? [] : [{ signIn: [] }],
        ...parameters(route, asked),
        ...requestBody(route, bodies.get(route)),
        responses: { ...success(route, answers.get(route)), ...refusals(route, problem) },
      },
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Leerkring',
      version: API_VERSION,
      description: DESCRIPTION,
      contact: { name: 'Leerkring', url: config.publicOrigin, email: config.contactEmail },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    // The rules want https; without it the address of the document itself says where the API is.
    servers: [{ url: `${config.https ? config.publicOrigin : ''}${API_PREFIX}` }],
    tags: [...new Set(routes.map(({ domain }) => domain))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        signIn: { type: 'apiKey', in: 'cookie', name: config.secureCookies ? '__Host-sid' : 'sid' },
      },
      headers: {
        ApiVersion: {
          description: 'The version of the API that answered',
          required: true,
          schema: { type: 'string' },
        },
        Location: {
          description: 'The page to go to',
          required: true,
          schema: { type: 'string', format: 'uri-reference' },
        },
        RetryAfter: {
          description: 'Seconds to wait',
          required: true,
          schema: { type: 'integer', minimum: 1 },
        },
      },
      schemas: written.components,
    },
  };
}

function parameters(route: Route, asked: Map<z.ZodType, JsonSchema | undefined>) {
  const id = { type: 'string', format: 'uuid' };
  const inPath = parametersOf(route).map((name) => ({ name, in: 'path', required: true, schema: id }));
  const inQuery = queryOf(route).map(([name, query]) => ({
    ...{ name, in: 'query', required: !query.safeParse(undefined).success, schema: asked.get(query) },
  }));
  const all = [...inPath, ...inQuery];
  return all.length === 0 ? {} : { parameters: all };
}

/** A file is not described beyond its type (OpenAPI 3.1). */
const files = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, {}]));

function requestBody({ upload }: Route, schema: JsonSchema | undefined) {
  if (upload) return { requestBody: { required: true, content: files(upload.types) } };
  return schema ? { requestBody: { required: true, content: { 'application/json': { schema } } } } : {};
}

function success(route: Route, schema: JsonSchema | undefined) {
  const description = schema ? 'Done; this is the state after it' : 'Done';
  if (route.redirects)
    return { 303: { description: 'On to a page', headers: { ...VERSION_HEADER, ...LOCATION_HEADER } } };
  const response = {
    description: route.method === 'GET' ? 'What was asked' : description,
    headers: VERSION_HEADER,
    ...(schema && { content: { 'application/json': { schema } } }),
    ...(route.download.length > 0 && { content: files(route.download) }),
  };
  const part = route.ranges && { 206: { ...response, description: 'The part that was asked for' } };
  return { [successStatus(route)]: response, ...part };
}

function refusals(route: Route, schema: JsonSchema) {
  return Object.fromEntries(
    [...refusalsOf(route)].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${problemDetails[code]}`).join('\n\n'),
        headers: { ...VERSION_HEADER, ...(status === 429 && RETRY_HEADER) },
        content: { 'application/problem+json': { schema } },
        'x-problem-codes': codes satisfies ProblemCode[],
      },
    ]),
  );
}

function camel(words: string): string {
  return words.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

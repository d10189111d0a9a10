import { describe, expect, it } from '@jest/globals';
import { makeApiDocument } from '../../server/src/platform/api-document/api-document.js';
import { readConfig } from '../../server/src/platform/config/config.js';
import { designRules, findings } from './api-design-rules.js';

const made = (PUBLIC_ORIGIN: string) =>
  JSON.parse(JSON.stringify(makeApiDocument(readConfig({ PUBLIC_ORIGIN })))) as Tree;

type Tree = { [key: string]: Tree };
type Breaking = (document: Tree) => void;

/** Sets what lies at the end of the path; a path may hold keys with slashes and dots, hence a list. */
const set =
  (path: string[], value: unknown): Breaking =>
  (document) => {
    const last = path.at(-1) ?? '';
    const parent = path.slice(0, -1).reduce((tree, key) => tree[key] as Tree, document);
    if (value === undefined) delete parent[last];
    else (parent as Record<string, unknown>)[last] = value;
  };
const GROUPS = ['paths', '/groups', 'get'];
const ADD_GROUP = ['paths', '/groups', 'post'];
const ANSWER = [...GROUPS, 'responses', '200'];
const property = (name: string, schema: object) =>
  set(['components', 'schemas', 'GroupInput', 'properties', name], schema);

/** For each rule a way to break it. */
const broken: Record<string, Breaking> = {
  'oas3-schema': set(['info', 'title'], undefined),
  'operation-operationId-unique': set([...GROUPS, 'operationId'], 'groups.create'),
  'path-params': set(['paths', '/groups/{groupId}', 'get', 'parameters'], []),
  'openapi-tags-uniqueness': set(['tags'], [{ name: 'groups' }, { name: 'groups' }]),
  'oas3-valid-media-example': set([...ANSWER, 'content', 'application/json', 'example'], 'no list'),
  'oas3-valid-schema-example': set(['components', 'schemas', 'GroupInput', 'properties', 'rhythmWeeks'], {
    type: 'integer',
    example: 'weekly',
  }),
  'oas3-server-variables': set(['servers'], [{ url: 'https://{host}/v1' }]),
  'oas3-api-servers': set(['servers'], []),
  'path-keys-no-trailing-slash': set(['paths', '/closing/'], {}),
  'nlgov:openapi3': set(['openapi'], '2.0'),
  'nlgov:openapi-root-exists': set(['paths', '/openapi.json'], undefined),
  'nlgov:missing-version-header': set([...ANSWER, 'headers'], { Other: { schema: { type: 'string' } } }),
  'nlgov:missing-header': set([...ANSWER, 'headers'], undefined),
  'nlgov:include-major-version-in-uri': set(['servers'], [{ url: 'https://leerkring.example/api' }]),
  'nlgov:paths-no-trailing-slash': set(['paths', '/closing/'], {}),
  'info-contact': set(['info', 'contact'], undefined),
  'nlgov:info-contact-fields-exist': set(['info', 'contact', 'email'], undefined),
  'nlgov:http-methods': set(['paths', '/groups', 'trace'], { responses: {} }),
  'nlgov:paths-kebab-case': set(['paths', '/myGroups'], {}),
  'nlgov:query-keys-camel-case': set(
    [...GROUPS, 'parameters'],
    [{ name: 'order_by', in: 'query', schema: { type: 'string' } }],
  ),
  'nlgov:schema-camel-case': set(['components', 'schemas', 'group_input'], { type: 'string' }),
  'nlgov:servers-use-https': set(['servers'], [{ url: 'http://leerkring.example/api/v1' }]),
  'nlgov:use-problem-schema': set([...GROUPS, 'responses', '401', 'content'], {
    'application/json': { schema: { type: 'object' } },
  }),
  'nlgov:problem-schema-members': set(
    ['components', 'schemas', 'Problem', 'properties', 'detail'],
    undefined,
  ),
  'nlgov:problem-invalid-input': set([...ADD_GROUP, 'responses', '400'], undefined),
  'nlgov:property-casing': property('rhythm_weeks', { type: 'integer' }),
  'nlgov:date-time-ensure-timezone': property('startsAt', { type: 'string', format: 'date-time-local' }),
  'nlgov:time-without-timezone': property('startsAt', { type: 'string', format: 'time' }),
  'nlgov:specify-format-for-date-and-time': property('endDate', { type: 'string' }),
  'nlgov:use-date-instead-of-datetime': property('endDate', { type: 'string', format: 'date-time' }),
  'nlgov:semver': set(['info', 'version'], '1.0'),
};

describe('the Dutch API Design Rules', () => {
  it.each(['http://localhost:3000', 'https://leerkring.example'])(
    'are kept by the document at %s',
    async (origin) => {
      expect(await findings(made(origin))).toEqual([]);
    },
  );

  it('each have a document here that breaks them', () => {
    expect(Object.keys(broken).sort()).toEqual([...designRules].sort());
  });

  it.each(Object.entries(broken))('find what breaks %s', async (rule, breakIt) => {
    const document = made('https://leerkring.example');
    breakIt(document);
    expect((await findings(document)).map((finding) => finding.rule)).toContain(rule);
  });

  it('want a refusal of wrong input from reading and deleting too, where there are parameters', async () => {
    const document = made('https://leerkring.example');
    set(['paths', '/groups/{groupId}', 'get', 'responses', '400'], undefined)(document);
    expect((await findings(document)).map(({ rule }) => rule)).toContain('nlgov:problem-invalid-input');
  });
});

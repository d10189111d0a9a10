/**
 * The rules of the Dutch API Design Rules (NLGov REST API Design Rules 2.1 and 2.2) that a machine can check,
 * for Spectral. Written after the text of the rules; the names are those of the official linter, so that a
 * finding can be looked up. A warning counts as an error here.
 */
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import spectralFunctions from '@stoplight/spectral-functions';
import spectralRulesets from '@stoplight/spectral-rulesets';

const { casing, pattern, schema, truthy } = spectralFunctions;
const { Spectral } = spectralCore;

/** Of OpenAPI itself, from Spectral. */
const openApiRules = [
  'oas3-schema',
  'operation-operationId-unique',
  'path-params',
  'openapi-tags-uniqueness',
  'oas3-valid-media-example',
  'oas3-valid-schema-example',
  'oas3-server-variables',
  'oas3-api-servers',
  'path-keys-no-trailing-slash',
];

const SUCCESS = '$.paths[*][*].responses[?(@property.match(/^[23]/))]';
const REFUSALS = '$.paths[*][*].responses[?(@property.match(/^[45]/))].content';
/** `properties` may be a list too, in an example for instance, of which the places have no name. */
const DATES =
  '$..properties[?(@property && @property.match && @property.match(/(^d|[a-z0-9]D|_[dD])(ate|atum)$/))]';
const FORMATS = '$..properties[*].format';

interface Check {
  function: unknown;
  functionOptions?: object;
  field?: string;
}

const rule = (given: string | string[], then: Check) => ({ severity: 'error', given, then });
const has = (field: string): Check => ({ field, function: truthy });
const required = (...names: string[]): Check => ({
  function: schema,
  functionOptions: { schema: { required: names } },
});
const matches = (match: string): Check => ({ function: pattern, functionOptions: { match } });
const never = (notMatch: string): Check => ({ function: pattern, functionOptions: { notMatch } });
const inCase = (type: 'camel' | 'pascal'): Check => ({ function: casing, functionOptions: { type } });

const nlgovRules = {
  'nlgov:openapi3': rule('$.openapi', matches('^3\\.\\d+(\\.\\d+)?$')),
  'nlgov:openapi-root-exists': rule('$.paths', has('/openapi.json')),
  'nlgov:missing-version-header': rule(`${SUCCESS}.headers`, required('API-Version')),
  'nlgov:missing-header': rule(SUCCESS, has('headers')),
  'nlgov:include-major-version-in-uri': rule('$.servers[*].url', matches('/v\\d+(/|$)')),
  'nlgov:paths-no-trailing-slash': rule('$.paths[*]~', never('.+/$')),
  'info-contact': rule('$.info', has('contact')),
  'nlgov:info-contact-fields-exist': rule('$.info.contact', required('name', 'url', 'email')),
  'nlgov:http-methods': rule(
    '$.paths[*][*]~',
    matches('^(get|put|post|patch|delete|parameters|summary|description)$'),
  ),
  'nlgov:paths-kebab-case': rule(
    "$.paths[?(@property !== '/openapi.json')]~",
    matches('^(/([a-z0-9]+(-[a-z0-9]+)*|\\{\\w+\\}))+$'),
  ),
  'nlgov:query-keys-camel-case': rule("$..parameters[?(@.in === 'query')].name", inCase('camel')),
  'nlgov:schema-camel-case': rule('$.components.schemas[*]~', inCase('pascal')),
  'nlgov:servers-use-https': rule('$..servers[*].url', never('^http://')),
  'nlgov:use-problem-schema': rule(REFUSALS, required('application/problem+json')),
  'nlgov:problem-schema-members': rule(
    `${REFUSALS}['application/problem+json'].schema.properties`,
    required('status', 'title', 'detail'),
  ),
  'nlgov:problem-invalid-input': rule(
    [
      '$.paths[*][post,put,patch].responses',
      '$.paths[*][?(@.parameters && @.parameters.length > 0)].responses',
    ],
    required('400'),
  ),
  // But for the one name that the WebAuthn standard of the W3C gives, which browsers send as it is.
  'nlgov:property-casing': rule("$..properties[?(@property !== 'clientDataJSON')]~", inCase('camel')),
  'nlgov:date-time-ensure-timezone': rule(FORMATS, never('^date-time-local$')),
  'nlgov:time-without-timezone': rule(FORMATS, never('^time$')),
  'nlgov:specify-format-for-date-and-time': rule(DATES, has('format')),
  'nlgov:use-date-instead-of-datetime': rule(`${DATES}.format`, never('^date-time$')),
  'nlgov:semver': rule(
    '$.info.version',
    matches('^(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$'),
  ),
};

export const designRules = [...openApiRules, ...Object.keys(nlgovRules)];

const spectral = new Spectral();
spectral.setRuleset({
  extends: [[spectralRulesets.oas as RulesetDefinition, 'off']],
  rules: { ...Object.fromEntries(openApiRules.map((name) => [name, 'error'])), ...nlgovRules },
} as RulesetDefinition);

/** The names of the rules that the document breaks, with the place. */
export async function findings(document: object): Promise<Array<{ rule: string; at: string; what: string }>> {
  const results = await spectral.run(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
  return results.map(({ code, path, message }) => ({
    rule: String(code),
    at: path.join('/'),
    what: message,
  }));
}

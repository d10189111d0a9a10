/** What somebody typed after `provider.js`, checked; every fault is named at once. */
import { parseArgs } from 'node:util';
import { NetworkRole } from '@leerkring/shared/contract/identity';
import { z } from 'zod';

const USAGE = `Usage: provider.js <add|list|disable|enable|secret> ...
  add      --organisation <name or id> --issuer <address> --client-id <id> --domains <a.nl,b.nl>
           [--role <role>] [--acr <one of these>] [--amr <all of these>] [--from <instant>] [--until <instant>]
  list
  disable  --issuer <address>
  enable   --issuer <address>
  secret   --issuer <address>
add and secret read the client secret from stdin.`;

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((part) => part.trim()))
  .transform((parts) => parts.filter(Boolean));
const domains = list.pipe(
  z.array(z.string().toLowerCase().regex(z.regexes.domain, 'must be domains, with commas between')).min(1),
);
const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional()
  .transform((date) => date ?? null);
/** Whoever only works somewhere does not see over groups by that. */
const role = NetworkRole.extract([
  'wijk-ggd',
  'policy-adviser',
  'project-lead',
  'chain-partner',
  'experience-expert',
]).default('chain-partner');

const Add = z
  .strictObject({
    what: z.literal('add'),
    organisation: z.string().min(1),
    issuer: z.url(),
    'client-id': z.string().min(1),
    domains,
    role,
    acr: list,
    amr: list,
    from: instant,
    until: instant,
  })
  .transform(({ 'client-id': clientId, role: defaultRole, acr, amr, from, until, ...rest }) => ({
    ...rest,
    clientId,
    defaultRole,
    requiredAcr: acr,
    requiredAmr: amr,
    validFrom: from,
    validUntil: until,
  }));
const One = z.strictObject({ what: z.enum(['disable', 'enable', 'secret']), issuer: z.url() });
const List = z.strictObject({ what: z.literal('list') }).transform(({ what }) => ({ what, issuer: '' }));

export type ProviderCommand = z.output<typeof Add> | z.output<typeof One> | z.output<typeof List>;

const names = ['organisation', 'issuer', 'client-id', 'domains', 'role', 'acr', 'amr', 'from', 'until'];
const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));

export function readProviderCommand(args: string[]): ProviderCommand {
  const [what = '', ...rest] = args;
  const schemas = { add: Add, list: List, disable: One, enable: One, secret: One };
  if (!Object.hasOwn(schemas, what)) throw new Error(USAGE);
  const { values } = parseArgs({ args: rest, options });
  const parsed = schemas[what as keyof typeof schemas].safeParse({ what, ...values });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  throw new Error(`${faults.join('\n')}\n${USAGE}`);
}

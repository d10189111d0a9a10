/** What somebody typed after `administrator.js`, checked; every fault is named at once. What is missing is asked. */
import { parseArgs } from 'node:util';
import { oneLine } from '@leerkring/shared/contract/common';
import { EmailAddress } from '@leerkring/shared/contract/credentials';
import { OrganisationName } from '@leerkring/shared/contract/organisations';
import { z } from 'zod';

const USAGE = `Usage: administrator.js [--email <address>] [--given-name <name>] [--family-name <name>]
                        [--organisation <name or id>] [--hours <1 to 24>]
Makes a link with which an administrator sets how they sign in; it works once, and for 24 hours at most. What is
not given is asked. For somebody who is an administrator already, the address is enough: what they signed in with
before ends when they use the link. It is recorded in the audit trail, and every administrator is told by mail.`;

const fields = {
  email: EmailAddress,
  'given-name': oneLine(60),
  'family-name': oneLine(80),
  organisation: OrganisationName,
};
export type Field = keyof typeof fields;

const Command = z
  .strictObject({ ...fields, hours: z.coerce.number().int().min(1).max(24) })
  .partial()
  .transform(({ hours = 24, ...given }) => ({ hours, given }));
export type AdministratorCommand = z.output<typeof Command>;

const options = Object.fromEntries(
  [...Object.keys(fields), 'hours'].map((name) => [name, { type: 'string' as const }]),
);

export function readAdministratorCommand(args: string[]): AdministratorCommand {
  const parsed = Command.safeParse(valuesIn(args));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`${faults.join('\n')}\n${USAGE}`);
}

/** What was typed as an answer, or was given; a fault is one sentence. */
export function readAnswer(field: Field, text: string): string {
  const parsed = fields[field].safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Error(`${field}: ${parsed.error.issues.map(({ message }) => message).join(', ')}\n${USAGE}`);
}

function valuesIn(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

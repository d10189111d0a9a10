/**
 * The configuration: environment variables, checked once at start. Every wrong one is named in one
 * error, so that nobody has to start the server once for each mistake.
 */
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { rootFolder } from '../root-folder.js';

export abstract class Config {
  abstract readonly port: number;
  /** Null: every address, over IPv6 and IPv4 where the machine has both. */
  abstract readonly host: string | null;
  abstract readonly dataDir: string;
  /** Null: the embedded PostgreSQL. */
  abstract readonly databaseUrl: string | null;
  abstract readonly databasePool: number;
  abstract readonly demonstration: boolean;
  abstract readonly publicOrigin: string;
  /** Origins that pages of ours come from. */
  abstract readonly ownOrigins: readonly string[];
  abstract readonly https: boolean;
  abstract readonly secureCookies: boolean;
  abstract readonly logLevel: LogLevel;
  /** How many proxies stand before the server; their X-Forwarded-For is believed. */
  abstract readonly trustProxy: number;
  abstract readonly limits: Limits;
}

export interface Limits {
  requestsPerMinute: number;
  anonymousRequestsPerMinute: number;
  commandsPerSecond: number;
  commandBurst: number;
  socketsPerPerson: number;
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const LogLevel = z.enum(logLevels, `must be one of ${logLevels.join(', ')}`);
export type LogLevel = z.infer<typeof LogLevel>;

const VITE_ORIGIN = 'http://localhost:5173';

const wholeNumber = (min: number, max: number, fallback: number) =>
  z.coerce.number(`must be a whole number from ${min} to ${max}`).int().min(min).max(max).default(fallback);
const yesOrNo = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true');

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: wholeNumber(0, 65535, 3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  DATABASE_POOL: wholeNumber(2, 200, 10),
  DEMONSTRATION: yesOrNo.optional(),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
    .refine(isOrigin, 'must be an origin: no path, no slash at the end')
    .optional(),
  LOG_LEVEL: LogLevel.optional(),
  SECURE_COOKIES: yesOrNo.optional(),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000, 1200),
  ANONYMOUS_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000, 600),
  COMMANDS_PER_SECOND: wholeNumber(1, 1_000_000, 50),
  COMMAND_BURST: wholeNumber(1, 1_000_000, 200),
  SOCKETS_PER_PERSON: wholeNumber(1, 100_000, 20),
});

export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (given['NODE_ENV'] === 'production' && given['DEMONSTRATION'] === 'true') {
    faults.push(
      'DEMONSTRATION must not be true with NODE_ENV=production: everybody could sign in as anybody',
    );
  }
  if (!parsed.success || faults.length > 0) {
    throw new Error(`The configuration is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  return toConfig(parsed.data);
}

function toConfig(env: z.output<typeof Environment>): Config {
  const production = env.NODE_ENV === 'production';
  const demonstration = env.DEMONSTRATION ?? !production;
  const publicOrigin = env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`;
  const nearby = [`http://localhost:${env.PORT}`, `http://127.0.0.1:${env.PORT}`, `http://[::1]:${env.PORT}`];
  const https = publicOrigin.startsWith('https:');
  return {
    port: env.PORT,
    host: env.HOST ?? null,
    dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : join(rootFolder(), env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    databasePool: env.DATABASE_POOL,
    demonstration,
    publicOrigin,
    ownOrigins: production ? [publicOrigin] : [...new Set([publicOrigin, ...nearby, VITE_ORIGIN])],
    https,
    secureCookies: env.SECURE_COOKIES ?? https,
    logLevel: env.LOG_LEVEL ?? (demonstration ? 'warn' : 'info'),
    trustProxy: env.TRUST_PROXY,
    limits: {
      requestsPerMinute: env.REQUESTS_PER_MINUTE,
      anonymousRequestsPerMinute: env.ANONYMOUS_REQUESTS_PER_MINUTE,
      commandsPerSecond: env.COMMANDS_PER_SECOND,
      commandBurst: env.COMMAND_BURST,
      socketsPerPerson: env.SOCKETS_PER_PERSON,
    },
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

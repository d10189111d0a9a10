/**
 * The configuration: environment variables, checked once at start. Every wrong one is named in one
 * error, so that nobody has to start the server once for each mistake.
 */
import { availableParallelism } from 'node:os';
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
  /** Of each process. */
  abstract readonly databasePool: number;
  abstract readonly processes: number;
  /** Null: no other machine, or other machines that look in the database only. */
  abstract readonly redisUrl: string | null;
  abstract readonly demonstration: boolean;
  abstract readonly publicOrigin: string;
  /** Origins that pages of ours come from. */
  abstract readonly ownOrigins: readonly string[];
  abstract readonly https: boolean;
  /** Of whoever runs this installation, for who has a question about it. */
  abstract readonly contactEmail: string;
  /** Null: nobody said where to report a vulnerability. */
  abstract readonly securityTxt: SecurityTxt | null;
  abstract readonly secureCookies: boolean;
  abstract readonly logLevel: LogLevel;
  /** How many proxies stand before the server; their X-Forwarded-For is believed. */
  abstract readonly trustProxy: number;
  abstract readonly signIn: SignInLimits;
  /** Null: no mail goes out; a demonstration shows it on a page. */
  abstract readonly smtpUrl: string | null;
  abstract readonly mailFrom: string;
  abstract readonly limits: Limits;
  abstract readonly storage: StorageSettings;
  /** Null: files are not looked at for viruses. */
  abstract readonly clamd: ClamdAddress | null;
  /** Bytes of files that one person may have brought. */
  abstract readonly fileQuota: number;
  /** 32 bytes, under which secrets lie in the database. Null: the server keeps its own in dataDir. */
  abstract readonly secretsKey: Buffer | null;
  /** Whether an identity provider may run on this machine, without https; for development and tests. */
  abstract readonly loopbackProviders: boolean;
  /** False: the doors of groups let everybody through, in a test of what the database holds back by itself. */
  abstract readonly accessChecks: boolean;
}

/** Where files lie. */
export type StorageSettings = { kind: 'folder'; folder: string } | ({ kind: 's3' } & BucketSettings);

export interface BucketSettings {
  endpoint: string;
  region: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
  /** The bucket stands in the path of an address, and not in its host. */
  pathStyle: boolean;
}

export type ClamdAddress = { host: string; port: number } | { path: string };

/** What /.well-known/security.txt says (RFC 9116). */
export interface SecurityTxt {
  contacts: readonly string[];
  expiresAt: Date;
  policy: string | null;
}

export interface Limits {
  requestsPerMinute: number;
  anonymousRequestsPerMinute: number;
  /** Of one network, on routes where something can be guessed. */
  attemptsPerMinute: number;
  commandsPerSecond: number;
  commandBurst: number;
  badFramesPerMinute: number;
  socketsPerPerson: number;
}

export interface SignInLimits {
  /** Without anybody doing anything. */
  idleMinutes: number;
  /** Whatever one does. */
  hours: number;
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const LogLevel = z.enum(logLevels, `must be one of ${logLevels.join(', ')}`);
export type LogLevel = z.infer<typeof LogLevel>;

/** More rarely helps: PostgreSQL needs its cores too, and each takes about 100 MB. */
const MOST_PROCESSES_BY_DEFAULT = 4;

const VITE_ORIGIN = 'http://localhost:5173';

const wholeNumber = (min: number, max: number, fallback: number) =>
  z.coerce.number(`must be a whole number from ${min} to ${max}`).int().min(min).max(max).default(fallback);
const httpsAddress = z.url({ protocol: /^https$/, error: 'must be an https:// address' });
/** Longer, and nobody would notice that it is out of date; RFC 9116 advises less than a year too. */
const LONGEST_PROMISE_MS = 366 * 24 * 3_600_000;
const SecurityContact = z
  .string()
  .regex(
    /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/,
    'must hold mailto:, https:// or tel: addresses',
  );
const yesOrNo = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true');

const mailFromFault = 'must be an address, or a name and an address: Leerkring <leerkring@example.nl>';

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: wholeNumber(0, 65535, 3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  DATABASE_POOL: wholeNumber(2, 200, 10),
  PROCESSES: wholeNumber(1, 64, Math.min(availableParallelism(), MOST_PROCESSES_BY_DEFAULT)),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// address' }).optional(),
  DEMONSTRATION: yesOrNo.optional(),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
    .refine(isOrigin, 'must be an origin: no path, no slash at the end')
    .optional(),
  LOG_LEVEL: LogLevel.optional(),
  CONTACT_EMAIL: z.email('must be a mail address').optional(),
  SECURITY_CONTACT: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(SecurityContact))
    .optional(),
  SECURITY_EXPIRES: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], 'must be a day, as in 2027-06-30')
    .transform((text) => new Date(text))
    .refine((at) => at.getTime() < Date.now() + LONGEST_PROMISE_MS, 'must be within a year from now')
    .optional(),
  SECURITY_POLICY: httpsAddress.optional(),
  SECURE_COOKIES: yesOrNo.optional(),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  SIGN_IN_IDLE_MINUTES: wholeNumber(5, 720, 60),
  SIGN_IN_HOURS: wholeNumber(1, 24, 12),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, mailFromFault)
    .optional(),
  REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000, 1200),
  ANONYMOUS_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000, 600),
  ATTEMPTS_PER_MINUTE: wholeNumber(1, 1_000_000, 120),
  COMMANDS_PER_SECOND: wholeNumber(1, 1_000_000, 50),
  COMMAND_BURST: wholeNumber(1, 1_000_000, 200),
  BAD_FRAMES_PER_MINUTE: wholeNumber(1, 1_000_000, 20),
  SOCKETS_PER_PERSON: wholeNumber(1, 100_000, 20),
  FILES_DIR: z.string().optional(),
  FILES_PER_PERSON_MB: wholeNumber(100, 1_000_000, 2_000),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  S3_PATH_STYLE: yesOrNo.default(true),
  CLAMD_URL: z
    .string()
    .transform(clamdAddress)
    .refine((address) => address !== null, 'must be tcp://host:port or unix:///path')
    .optional(),
  SECRETS_KEY: z
    .base64('must be base64')
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, 'must be 32 bytes in base64: openssl rand -base64 32')
    .optional(),
  LOOPBACK_PROVIDERS: yesOrNo.default(false),
  ACCESS_CHECKS: z.enum(['on', 'off'], 'must be on or off').default('on'),
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
  if (Boolean(given['SECURITY_CONTACT']) !== Boolean(given['SECURITY_EXPIRES'])) {
    faults.push('SECURITY_CONTACT and SECURITY_EXPIRES must be given together');
  }
  const bucket = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'];
  if (new Set(bucket.map((name) => given[name] === undefined)).size > 1) {
    faults.push(`${bucket.join(', ')} must be given together`);
  }
  if (given['NODE_ENV'] === 'production' && given['LOOPBACK_PROVIDERS'] === 'true') {
    faults.push('LOOPBACK_PROVIDERS must not be true with NODE_ENV=production: providers need https');
  }
  if (given['NODE_ENV'] !== 'test' && given['ACCESS_CHECKS'] === 'off') {
    faults.push('ACCESS_CHECKS must not be off without NODE_ENV=test: everybody could do everything');
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
    dataDir: inCheckout(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    databasePool: env.DATABASE_POOL,
    processes: env.PROCESSES,
    redisUrl: env.REDIS_URL ?? null,
    demonstration,
    publicOrigin,
    ownOrigins: production ? [publicOrigin] : [...new Set([publicOrigin, ...nearby, VITE_ORIGIN])],
    https,
    contactEmail: env.CONTACT_EMAIL ?? `beheer@${mailDomain(publicOrigin)}`,
    securityTxt: securityTxt(env),
    secureCookies: env.SECURE_COOKIES ?? https,
    logLevel: env.LOG_LEVEL ?? (demonstration ? 'warn' : 'info'),
    trustProxy: env.TRUST_PROXY,
    signIn: { idleMinutes: env.SIGN_IN_IDLE_MINUTES, hours: env.SIGN_IN_HOURS },
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? `Leerkring <leerkring@${new URL(publicOrigin).hostname}>`,
    limits: {
      requestsPerMinute: env.REQUESTS_PER_MINUTE,
      anonymousRequestsPerMinute: env.ANONYMOUS_REQUESTS_PER_MINUTE,
      attemptsPerMinute: env.ATTEMPTS_PER_MINUTE,
      commandsPerSecond: env.COMMANDS_PER_SECOND,
      commandBurst: env.COMMAND_BURST,
      badFramesPerMinute: env.BAD_FRAMES_PER_MINUTE,
      socketsPerPerson: env.SOCKETS_PER_PERSON,
    },
    storage: storageSettings(env),
    clamd: env.CLAMD_URL ?? null,
    fileQuota: env.FILES_PER_PERSON_MB * 1_000_000,
    secretsKey: env.SECRETS_KEY ?? null,
    loopbackProviders: env.LOOPBACK_PROVIDERS,
    accessChecks: env.ACCESS_CHECKS === 'on',
  };
}

function inCheckout(folder: string): string {
  return isAbsolute(folder) ? folder : join(rootFolder(), folder);
}

function storageSettings(env: z.output<typeof Environment>): StorageSettings {
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket, S3_PATH_STYLE: pathStyle } = env;
  const { S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = env;
  if (endpoint && bucket && accessKey && secretKey)
    return { kind: 's3', endpoint, region, bucket, accessKey, secretKey, pathStyle };
  return { kind: 'folder', folder: inCheckout(env.FILES_DIR ?? join(env.DATA_DIR, 'files')) };
}

function clamdAddress(text: string): ClamdAddress | null {
  const { protocol, hostname, port, pathname } = URL.canParse(text) ? new URL(text) : new URL('none:');
  if (protocol === 'unix:' && pathname.length > 1) return { path: decodeURIComponent(pathname) };
  return protocol === 'tcp:' && hostname && port ? { host: hostname, port: Number(port) } : null;
}

function securityTxt(env: z.output<typeof Environment>): SecurityTxt | null {
  const { SECURITY_CONTACT: contacts, SECURITY_EXPIRES: expiresAt, SECURITY_POLICY: policy } = env;
  return contacts && expiresAt ? { contacts, expiresAt, policy: policy ?? null } : null;
}

/** A name that means something elsewhere too; otherwise one that belongs to nobody. */
function mailDomain(origin: string): string {
  const { hostname } = new URL(origin);
  return /\.[a-z]+$/i.test(hostname) ? hostname : 'example.org';
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

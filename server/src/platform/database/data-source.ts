import { type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import { impatientSocket } from './impatient-socket.js';
import { migrations } from './migrations.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** Longer than any use case takes; a lock or a plan that went wrong must not hold a connection. */
const STATEMENT_MS = 15_000;
const IDLE_IN_TRANSACTION_MS = 15_000;
/** PostgreSQL says something before this, if only that the statement took too long. */
const SILENCE_MS = STATEMENT_MS + 2_000;
/** Waiting for a free connection; after this the answer is "unavailable". */
const CONNECT_MS = 5_000;

export function dataSourceOptions(url: string, poolSize: number): PostgresOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'leerkring',
    synchronize: false,
    // Every entity that a module of this app has imported; each stays private to its module.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    // A forgotten id in a where clause would otherwise mean "any row".
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: {
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      stream: () => impatientSocket(SILENCE_MS),
    },
  };
}

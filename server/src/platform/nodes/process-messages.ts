/** What the processes of one machine tell each other: the first one (primary) and the workers it started. */
export type ToPrimary =
  /** It listens to messages from here on; what came before is lost. */
  | { kind: 'here' }
  | { kind: 'ready' }
  /** It could not start; a sentence for whoever tried. */
  | { kind: 'failed'; reason: string }
  | { kind: 'word'; text: string };

export type ToWorker =
  /** Close in order, and end. */
  | { kind: 'end' }
  /** The names of all workers that live. */
  | { kind: 'workers'; names: string[] }
  | { kind: 'word'; text: string };

/** What a worker is told at its birth, in its environment. */
export const BIRTH = 'LEERKRING_WORKER';
export interface Birth {
  name: string;
  /** Where the workers reach each other. */
  folder: string;
}

/** Null: this process is the only one. */
export function readBirth(environment: Record<string, string | undefined>): Birth | null {
  const given = environment[BIRTH];
  return given ? (JSON.parse(given) as Birth) : null;
}

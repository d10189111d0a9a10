/**
 * An intervisie method is a value: a list of phases, each saying who speaks, where the presenter
 * sits, and which supports are on the table. The session machine reads only these capabilities; no
 * code anywhere knows a method by its key. A running session keeps a copy of the methods it uses.
 *
 * Source of the vocabulary: the shared supports of Dutch intervisie literature (silent writing,
 * question round, presenter turned away, rounds); see the sourceNote of each method.
 */
import { z } from 'zod';

/** Lower-case words with hyphens; unique inside its parent. */
const Key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** Who may take the floor in a phase. `one-by-one`: a round in fixed order. */
export const Speakers = z.enum(['presenter', 'participants', 'everyone', 'facilitator', 'nobody']);
export type Speakers = z.infer<typeof Speakers>;

/**
 * Where the presenter sits. `active`: takes part. `listening`: hears and sees, answers later.
 * `turned-away`: back to the circle; cannot post, raise a hand or write with the others.
 */
export const PresenterMode = z.enum(['active', 'listening', 'turned-away']);
export type PresenterMode = z.infer<typeof PresenterMode>;

/**
 * Cards on the table. A later phase of the same block that names the same key shows the same cards,
 * with the rights it states itself.
 */
export const CardList = z.strictObject({
  key: Key,
  title: z.string().min(1).max(60),
  /** Placeholder of the writing field, as a short request: "Schrijf een open vraag". */
  prompt: z.string().min(1).max(120),
  /** `notes`: plain cards. `questions`: each open, answered, skipped or later. `columns`: a board. */
  layout: z.enum(['notes', 'questions', 'columns']),
  /** Who may add cards in this phase; the presenter never while listening or turned away, unless `presenter`. */
  addedBy: z.enum(['participants', 'everyone', 'presenter', 'nobody']),
  maxPerPerson: z.int().min(1).max(20).nullable(),
  /** Silent writing: nobody sees another's card before the facilitator shows all at once. */
  hidden: z.boolean(),
  authors: z.enum(['shown', 'hidden']),
  /** The presenter rates each card cold, lukewarm or warm; others see it after the presenter shows it. */
  rated: z.boolean(),
  columns: z.array(z.strictObject({ key: Key, title: z.string().min(1).max(60) })).max(5),
});
export type CardList = z.infer<typeof CardList>;

export const Phase = z.strictObject({
  key: Key,
  title: z.string().min(1).max(60),
  /** What everybody does now and what is not done yet; plain Dutch (B1), "je". */
  instruction: z.string().min(1).max(320),
  /** What the facilitator watches. */
  facilitatorInstruction: z.string().min(1).max(400),
  /** What the presenter does, when that differs from the others. */
  presenterInstruction: z.string().min(1).max(320).nullable(),
  minutes: z.strictObject({ default: z.int().min(1), min: z.int().min(1), max: z.int().max(120) }),
  /** True for rounds: minutes are for six people and scale with the group (n/6). */
  perPerson: z.boolean(),
  speakers: Speakers,
  presenterMode: PresenterMode,
  lists: z.array(CardList).max(3),
  /** One speaker at a time in seat order; passing is allowed. */
  round: z.boolean(),
  /** Raise a hand, first come first served; the facilitator may reorder. */
  queue: z.boolean(),
  /** One short word each, shown together; never kept after the session. */
  checkIn: z.strictObject({ question: z.string().min(1).max(120) }).nullable(),
  /** Confirm the ground rules of confidentiality. */
  pledge: z.boolean(),
  /** Cases are offered in at most three sentences (title and learning question). */
  pitches: z.boolean(),
  /** Choose the case of this block from the pitches. `choices`: dots per person. */
  caseVote: z.strictObject({ choices: z.int().min(1).max(5) }).nullable(),
  /** Actions from earlier meetings are on the table and can be reported on. */
  followUp: z.boolean(),
  /** The joint text is the centre of this phase. */
  sharedNotes: z.boolean(),
  /** Learnings and actions are written down here. */
  outcomes: z.strictObject({ learnings: z.boolean(), actions: z.boolean() }).nullable(),
  /** Five marks and two sentences about how the meeting went. */
  evaluation: z.boolean(),
  /** The next meeting is named. */
  nextMeeting: z.boolean(),
  /** Entering this phase shows the group what the presenter did (the withheld outcome of the case). */
  unlocksOutcome: z.boolean(),
  /** `session`: what is written here is forgotten when the session ends. `group`: kept as working material. */
  retention: z.enum(['session', 'group']),
});
export type Phase = z.infer<typeof Phase>;

export const Method = z
  .strictObject({
    key: Key,
    version: z.int().min(1),
    name: z.string().min(1).max(60),
    goal: z.string().min(1).max(240),
    level: z.enum(['starter', 'advanced', 'experienced']),
    group: z.strictObject({ min: z.int().min(2), max: z.int().max(20) }),
    /** How much trust the method asks of a group. */
    safety: z.enum(['low', 'medium', 'high']),
    /** `linear`: in order. `free`: any phase of the block at any time. `loop`: back to an earlier phase is part of it. */
    mode: z.enum(['linear', 'free', 'loop']),
    /** The method has its own follow-up, inventory and choice: the opening is then only the check-in. */
    includesOpening: z.boolean(),
    /** The method gathers learnings itself: the closing does not ask again. */
    includesClosing: z.boolean(),
    /** Case intake asks for "what I did" and keeps it hidden until a phase unlocks it. */
    withholdsOutcome: z.boolean(),
    /** Headings of the shared reflection, in order. */
    reflectionHeadings: z.array(z.string().min(1).max(60)).min(1).max(8),
    sourceNote: z.string().min(1).max(400),
    certainty: z.enum(['established', 'one-source', 'our-judgement']),
    basedOn: Key.nullable(),
    phases: z.array(Phase).min(1).max(14),
  })
  .check((ctx) => {
    const method = ctx.value;
    const fail = (message: string) => ctx.issues.push({ code: 'custom', message, input: method });
    const phaseKeys = method.phases.map((phase) => phase.key);
    if (new Set(phaseKeys).size !== phaseKeys.length) fail('phase keys must be unique');
    if (method.withholdsOutcome !== method.phases.some((phase) => phase.unlocksOutcome))
      fail('a withheld outcome needs exactly a phase that unlocks it');
    for (const phase of method.phases) {
      const { min, max, default: usual } = phase.minutes;
      if (!(min <= usual && usual <= max)) fail(`${phase.key}: minutes must satisfy min <= default <= max`);
      for (const list of phase.lists)
        if ((list.layout === 'columns') !== list.columns.length > 0)
          fail(`${phase.key}: columns belong to a board`);
    }
  });
export type Method = z.infer<typeof Method>;

const phaseDefaults = {
  presenterInstruction: null,
  perPerson: false,
  presenterMode: 'active',
  lists: [],
  round: false,
  queue: false,
  checkIn: null,
  pledge: false,
  pitches: false,
  caseVote: null,
  followUp: false,
  sharedNotes: false,
  outcomes: null,
  evaluation: false,
  nextMeeting: false,
  unlocksOutcome: false,
  retention: 'group',
} as const satisfies Partial<Phase>;

/** A phase with quiet defaults: an active presenter and nothing on the table but what is named. */
export const definePhase = (
  phase: Omit<Phase, keyof typeof phaseDefaults> & Partial<Pick<Phase, keyof typeof phaseDefaults>>,
): Phase => ({ ...phaseDefaults, ...phase });

const listDefaults = {
  layout: 'notes',
  addedBy: 'participants',
  maxPerPerson: null,
  hidden: false,
  authors: 'shown',
  rated: false,
  columns: [],
} as const satisfies Partial<CardList>;

/** A list of cards with quiet defaults: visible at once, named authors, no limit per person. */
export const defineList = (
  list: Omit<CardList, keyof typeof listDefaults> & Partial<Pick<CardList, keyof typeof listDefaults>>,
): CardList => ({ ...listDefaults, ...list });

/** Checks the value at module load, so that a mistake in a built-in method stops the build, not a meeting. */
export const defineMethod = (method: Method): Method => Method.parse(method);

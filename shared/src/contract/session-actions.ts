/**
 * Everything somebody can do in a live session. Each action names what it acts on; actions that move
 * the session also name the run (the current stay in a phase) they were meant for, so that a late or
 * doubled click never moves it twice. Ids of new things come from the client, so that a retry after a
 * lost answer adds nothing twice.
 */
import { z } from 'zod';
import { ActionItemId, CaseId, Day, PersonId, writtenText } from './common.js';
import { ActionReport } from './outcomes.js';

export const CardId = z.uuid().brand<'CardId'>();
export type CardId = z.infer<typeof CardId>;
export const PitchId = z.uuid().brand<'PitchId'>();
export type PitchId = z.infer<typeof PitchId>;
const OutcomeId = z.uuid();

export const Rating = z.enum(['cold', 'lukewarm', 'warm']);
export type Rating = z.infer<typeof Rating>;
export const QuestionStatus = z.enum(['open', 'answered', 'skipped', 'later']);
export type QuestionStatus = z.infer<typeof QuestionStatus>;
export const HandKind = z.enum(['question', 'addition', 'process']);
export type HandKind = z.infer<typeof HandKind>;

const run = z.int().min(0);
const listKey = z.string().max(60);
const text = writtenText(500);
const mark = z.int().min(1).max(5);

export const EvaluationMarks = z.strictObject({
  safety: mark,
  depth: mark,
  time: mark,
  method: mark,
  facilitation: mark,
});
export type EvaluationMarks = z.infer<typeof EvaluationMarks>;
export const Evaluation = z.strictObject({
  marks: EvaluationMarks,
  moreOf: writtenText(200, 0),
  lessOf: writtenText(200, 0),
});
export type Evaluation = z.infer<typeof Evaluation>;

const action = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const SessionAction = z.discriminatedUnion('type', [
  // steering: the facilitator
  action('start', {}),
  action('pause', {}),
  action('resume', {}),
  action('extend', { run, minutes: z.int().min(-15).max(30) }),
  action('advance', { run }),
  action('go-back', { run }),
  action('skip', { run }),
  /** To any phase the method's mode allows. */
  action('go-to', { run, phaseId: z.string().max(130) }),
  action('hand-over', { to: PersonId }),
  /** By a member, when the facilitator has lost connection. */
  action('take-over', {}),
  action('end', {}),
  // writing together
  action('add-card', { cardId: CardId, listKey, text, column: z.string().max(60).nullable() }),
  action('edit-card', { cardId: CardId, text }),
  action('remove-card', { cardId: CardId }),
  action('move-card', { cardId: CardId, column: z.string().max(60) }),
  action('mark-question', { cardId: CardId, status: QuestionStatus }),
  action('focus-card', { cardId: CardId.nullable() }),
  action('rate-card', { cardId: CardId, rating: Rating.nullable() }),
  action('show-ratings', { listKey }),
  action('reveal', { listKey }),
  action('ready', { run, ready: z.boolean() }),
  // speaking
  action('raise-hand', { kind: HandKind }),
  action('lower-hand', {}),
  action('give-floor', { to: PersonId.nullable() }),
  action('order-queue', { order: z.array(PersonId).max(40) }),
  /** The speaker is done; the facilitator may do it for them. */
  action('next-speaker', { run, speakerId: PersonId.nullable() }),
  // opening
  action('pledge', {}),
  action('check-in', { text: writtenText(80) }),
  action('reveal-check-in', {}),
  action('report-action', { actionId: ActionItemId, ...ActionReport.shape }),
  action('pitch', {
    pitchId: PitchId,
    caseId: CaseId.nullable(),
    title: writtenText(80),
    question: writtenText(200),
  }),
  action('withdraw-pitch', { pitchId: PitchId }),
  action('vote', { pitchIds: z.array(PitchId).max(5) }),
  action('close-vote', {}),
  action('choose-case', { pitchId: PitchId }),
  // presenter
  action('ask-to-stop', {}),
  // outcomes
  action('add-learning', { id: OutcomeId, text: writtenText(300) }),
  action('add-action', {
    id: ActionItemId,
    text: writtenText(300),
    ownerId: PersonId,
    dueOn: Day.nullable(),
  }),
  action('change-outcome', {
    id: OutcomeId,
    text: writtenText(300),
    ownerId: PersonId,
    dueOn: Day.nullable(),
  }),
  action('remove-outcome', { id: OutcomeId }),
  action('evaluate', Evaluation.shape),
]);
export type SessionAction = z.infer<typeof SessionAction>;
export type ActionOf<Type extends SessionAction['type']> = Extract<SessionAction, { type: Type }>;

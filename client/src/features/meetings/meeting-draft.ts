/**
 * The plan form's own picture of a meeting: as people fill it in, with a wall clock of Amsterdam and
 * blocks that keep their identity while they move. It becomes the contract's MeetingInput, or says why not.
 */
import type { AgendaBlock, MeetingInput, MeetingView } from '@leerkring/shared/contract/meetings';
import type { Plan } from '@leerkring/shared/contract/sessions';
import { builtInMethods, methodByKey } from '@leerkring/shared/methods/all';
import { buildPlan, planBounds } from '@leerkring/shared/rules/plan';
import { dayOf, instantOf, timeOf } from '../../lib/format-nl';

/** What stands between the opening and the closing. */
export type MiddleBlock = Extract<AgendaBlock, { kind: 'case' | 'break' }>;
export interface DraftBlock {
  key: number;
  block: MiddleBlock;
}

export interface MeetingDraft {
  date: string;
  begin: string;
  end: string;
  place: MeetingInput['place'];
  videoUrl: string;
  address: string;
  facilitatorId: string;
  blocks: readonly DraftBlock[];
}

let keys = 0;
export const draftBlock = (block: MiddleBlock): DraftBlock => ({ key: keys++, block });

export const newCaseBlock = (): DraftBlock =>
  draftBlock({ kind: 'case', methodKey: builtInMethods[0]?.key ?? '', caseId: null });

export const emptyMeeting = (): MeetingDraft => ({
  date: '',
  begin: '13:30',
  end: '15:30',
  place: 'online',
  videoUrl: '',
  address: '',
  facilitatorId: '',
  blocks: [newCaseBlock()],
});

const isMiddle = (block: AgendaBlock): block is MiddleBlock =>
  block.kind === 'case' || block.kind === 'break';

export const draftOf = (meeting: MeetingView): MeetingDraft => ({
  date: dayOf(meeting.startsAt),
  begin: timeOf(meeting.startsAt),
  end: timeOf(meeting.endsAt),
  place: meeting.place,
  videoUrl: meeting.videoUrl ?? '',
  address: meeting.address ?? '',
  facilitatorId: meeting.facilitator.id,
  blocks: meeting.agenda.filter(isMiddle).map(draftBlock),
});

const agendaOf = ({ blocks }: MeetingDraft): AgendaBlock[] => [
  { kind: 'opening' },
  ...blocks.map(({ block }) => block),
  { kind: 'closing' },
];

/** While somebody types a year, a date field already gives days in the years 2, 20 and 202. */
const isWholeDay = (date: string) => /^[12]\d{3}-/.test(date);

/** Null when there is no whole day and time yet. */
const spanOf = ({ date, begin, end }: MeetingDraft) =>
  isWholeDay(date) && begin && end
    ? { startsAt: instantOf(date, begin), endsAt: instantOf(date, end) }
    : null;

/** What the contract is asked to judge; an empty field is left for it to refuse. */
export const inputOf = (draft: MeetingDraft) => ({
  ...(spanOf(draft) ?? { startsAt: '', endsAt: '' }),
  place: draft.place,
  videoUrl: draft.place === 'on-site' ? null : draft.videoUrl.trim() || null,
  address: draft.place === 'online' ? null : draft.address.trim() || null,
  facilitatorId: draft.facilitatorId,
  agenda: agendaOf(draft),
});

export interface Preview {
  plan: Plan;
  startsAt: string;
  available: number;
  /** Minutes short of the least the programme takes, and minutes left after the most it takes. */
  needed: number;
  left: number;
}

export const previewOf = (draft: MeetingDraft, people: number): Preview | null => {
  const span = spanOf(draft);
  const available = span ? (Date.parse(span.endsAt) - Date.parse(span.startsAt)) / 60_000 : 0;
  const known = draft.blocks.every(({ block }) => block.kind === 'break' || methodByKey(block.methodKey));
  if (!span || available <= 0 || !known) return null;
  const plan = buildPlan(agendaOf(draft), { minutes: available, people });
  const { min, max } = planBounds(plan, people);
  return { plan, startsAt: span.startsAt, available, needed: min, left: Math.max(0, available - max) };
};

/** The block one place earlier. */
export const movedEarlier = (blocks: readonly DraftBlock[], key: number): DraftBlock[] => {
  const at = blocks.findIndex((block) => block.key === key);
  const moved = blocks[at];
  if (at < 1 || !moved) return [...blocks];
  return blocks.toSpliced(at, 1).toSpliced(at - 1, 0, moved);
};

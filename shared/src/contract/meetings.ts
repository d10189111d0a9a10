import { z } from 'zod';
import { CaseId, GroupId, Instant, MeetingId, PersonId, Revision, writtenText } from './common.js';
import { GroupRole } from './groups.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

/** One part of the programme. The opening comes first and the closing last; cases and breaks between. */
export const AgendaBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opening') }),
  z.strictObject({
    kind: z.literal('case'),
    methodKey: z.string().max(60),
    /** Null: the group chooses in the opening or in the method's own choice. */
    caseId: CaseId.nullable(),
  }),
  z.strictObject({ kind: z.literal('break'), minutes: z.int().min(5).max(60) }),
  z.strictObject({ kind: z.literal('closing') }),
]);
export type AgendaBlock = z.infer<typeof AgendaBlock>;

export const Agenda = z
  .array(AgendaBlock)
  .min(3)
  .max(8)
  .refine(
    (blocks) => blocks[0]?.kind === 'opening' && blocks.at(-1)?.kind === 'closing',
    'opening-first-closing-last',
  )
  .refine(
    (blocks) => blocks.slice(1, -1).every((b) => b.kind === 'case' || b.kind === 'break'),
    'one-opening-one-closing',
  )
  .refine((blocks) => blocks.some((block) => block.kind === 'case'), 'needs-a-case-block');
export type Agenda = z.infer<typeof Agenda>;

/** Hosts of video services that a link may point to are not limited; the link must be https. */
const VideoUrl = z.url({ protocol: /^https$/ }).max(500);

export const MeetingInput = z
  .strictObject({
    startsAt: Instant,
    endsAt: Instant,
    place: z.enum(['online', 'on-site', 'hybrid']),
    videoUrl: VideoUrl.nullable(),
    address: writtenText(200).nullable(),
    facilitatorId: PersonId,
    agenda: Agenda,
  })
  .refine((m) => Date.parse(m.endsAt) > Date.parse(m.startsAt), {
    path: ['endsAt'],
    message: 'ends-before-start',
  })
  .refine((m) => Date.parse(m.endsAt) - Date.parse(m.startsAt) <= 8 * 3_600_000, {
    path: ['endsAt'],
    message: 'too-long',
  })
  .refine((m) => m.place === 'on-site' || m.videoUrl !== null, {
    path: ['videoUrl'],
    message: 'needed-when-online',
  })
  .refine((m) => m.place === 'online' || m.address !== null, {
    path: ['address'],
    message: 'needed-on-site',
  });
export type MeetingInput = z.infer<typeof MeetingInput>;

export const MeetingAnswer = z.enum(['yes', 'no', 'maybe']);
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;
export const MeetingStatus = z.enum(['planned', 'running', 'ended', 'cancelled']);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

/** The video link is shown to members from this many minutes before the start. */
export const videoLinkMinutesBefore = 15;

export const MeetingSummary = z.object({
  id: MeetingId,
  groupId: GroupId,
  groupName: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  timeZone: z.string(),
  place: MeetingInput.shape.place,
  facilitator: PersonView,
  status: MeetingStatus,
  /** Method names in programme order. */
  methods: z.array(z.string()),
  memberCount: z.int(),
  answers: z.object({ yes: z.int(), no: z.int(), maybe: z.int() }),
  /** Null when I did not answer, or am not in the group (a moderator who plans). */
  myAnswer: MeetingAnswer.nullable(),
  amMember: z.boolean(),
  revision: Revision,
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;

export const OfferedCase = z.object({
  id: CaseId,
  workingTitle: z.string(),
  learningQuestion: z.string(),
  presenter: PersonView,
});
export type OfferedCase = z.infer<typeof OfferedCase>;

export const MeetingView = MeetingSummary.extend({
  agenda: Agenda,
  /** Null before it may be shown, when there is none, or for those who are not members; always there for who may manage. */
  videoUrl: z.string().nullable(),
  videoUrlFrom: Instant.nullable(),
  address: z.string().nullable(),
  attendees: z.array(z.object({ person: PersonView, answer: MeetingAnswer.nullable(), role: GroupRole })),
  /** Null for those who may not know which cases are offered (a moderator outside the group). */
  offeredCases: z.array(OfferedCase).nullable(),
  mayManage: z.boolean(),
  mayEnter: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

export const meetingRoutes = {
  list: route('GET', '/meetings', { summary: 'The meetings of my groups', answer: z.array(MeetingSummary) }),
  create: route('POST', '/groups/:groupId/meetings', {
    summary: 'Plan a meeting',
    problems: ['not-allowed'],
    body: MeetingInput,
    answer: MeetingView,
  }),
  get: route('GET', '/meetings/:meetingId', { summary: 'One meeting', answer: MeetingView }),
  change: route('PUT', '/meetings/:meetingId', {
    summary: 'Change a planned meeting',
    problems: ['not-allowed', 'conflict'],
    body: z.strictObject({ revision: Revision, meeting: MeetingInput }),
    answer: MeetingView,
  }),
  cancel: route('POST', '/meetings/:meetingId/cancellation', {
    summary: 'Cancel a planned meeting',
    problems: ['not-allowed', 'conflict'],
    answer: MeetingView,
  }),
  answer: route('PUT', '/meetings/:meetingId/answer', {
    summary: 'Say whether I come',
    problems: ['not-allowed', 'conflict'],
    body: z.strictObject({ answer: MeetingAnswer }),
    answer: MeetingView,
  }),
};

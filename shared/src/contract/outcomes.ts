/** What a meeting leaves behind: learnings and actions. The only thing carried to the next meeting. */
import { z } from 'zod';
import { ActionItemId, Day, GroupId, Instant, MeetingId, PersonId, Revision, writtenText } from './common.js';
import { route } from './route.js';

export const ActionStatus = z.enum(['open', 'busy', 'done', 'dropped']);
export type ActionStatus = z.infer<typeof ActionStatus>;

export const ActionReport = z.strictObject({ status: ActionStatus, note: writtenText(300, 0) });
export type ActionReport = z.infer<typeof ActionReport>;

export const ActionItemView = z.object({
  id: ActionItemId,
  groupId: GroupId,
  groupName: z.string(),
  meetingId: MeetingId,
  meetingStartedAt: Instant,
  text: z.string(),
  ownerId: PersonId,
  dueOn: Day.nullable(),
  status: ActionStatus,
  /** What the owner told about it. */
  note: z.string(),
  revision: Revision,
});
export type ActionItemView = z.infer<typeof ActionItemView>;

export const LearningView = z.object({ id: z.uuid(), text: z.string(), authorId: PersonId });
export type LearningView = z.infer<typeof LearningView>;

export const outcomeRoutes = {
  myActions: route('GET', '/my-actions', {
    summary: 'The actions that I took on',
    answer: z.array(ActionItemView),
  }),
  report: route('PATCH', '/actions/:actionId', {
    summary: 'Tell how an action of mine stands',
    problems: ['not-allowed', 'conflict'],
    body: z.strictObject({ revision: Revision, ...ActionReport.shape }),
    answer: ActionItemView,
  }),
};

import type { ActionItemView, LearningView } from '@leerkring/shared/contract/outcomes';
import type { ActionItem } from './action-item.entity.js';
import type { Learning } from './learning.entity.js';

/** The names and the day that belong to other modules. */
export interface ActionOrigin {
  groupName: string;
  meetingStartedAt: Date;
}

export const viewAction = (
  row: ActionItem,
  { groupName, meetingStartedAt }: ActionOrigin,
): ActionItemView => ({
  id: row.id,
  groupId: row.groupId,
  groupName,
  meetingId: row.meetingId,
  meetingStartedAt: meetingStartedAt.toISOString(),
  text: row.text,
  ownerId: row.ownerId,
  dueOn: row.dueOn,
  status: row.status,
  note: row.note,
  revision: row.revision,
});

export const viewLearning = ({ id, text, authorId }: Learning): LearningView => ({ id, text, authorId });

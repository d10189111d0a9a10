import type { MeetingId } from '@leerkring/shared/contract/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../../platform/http/app-error.js';
import { Meeting } from './meeting.entity.js';

export const lockMeeting = async (tx: EntityManager, id: MeetingId): Promise<Meeting> => {
  const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw new AppError('not-found');
  return meeting;
};

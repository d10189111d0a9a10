/** Which mail rhythm a notification goes by. */
import type { NotificationReason, NotificationTopic } from '../contract/notifications.js';

export const topicOf: Readonly<Record<NotificationReason, NotificationTopic>> = {
  'case-report': 'addressed',
  mention: 'addressed',
  answer: 'addressed',
  solved: 'addressed',
  'comment-mention': 'addressed',
  'comment-answer': 'addressed',
  'meeting-reminder': 'meetings',
  'meeting-planned': 'meetings',
  'meeting-changed': 'meetings',
  'meeting-cancelled': 'meetings',
  'agreement-review': 'agreements',
  'library-review': 'library',
  'library-source': 'library',
  'library-reuse': 'library',
  thread: 'threads',
  post: 'threads',
};

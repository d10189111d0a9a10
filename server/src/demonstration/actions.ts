import type { EntityManager } from 'typeorm';
import type { OutcomesService } from '../modules/outcomes/outcomes.service.js';
import { dayOf } from './dates.js';
import { groups } from './groups.js';
import { demonstrationId } from './ids.js';
import { lastMeetingId } from './meetings.js';
import { people } from './people.js';

const texts = {
  callCard: 'De teamchef vragen wie de belkaart beheert',
  oneSaturday: 'Eén zaterdag niet opnemen en kijken wat er gebeurt',
  statement: 'Met de corporatie bespreken wat een verklaring wel en niet kan zeggen',
  thinkAlong: 'De GGZ vragen wie meedenkt als iemand niet in zorg is',
};

/** What was agreed last time and comes back at today's opening. */
export const addActions = (tx: EntityManager, outcomes: OutcomesService, now: Date): Promise<void> => {
  const action = (
    key: keyof typeof texts,
    ownerId: (typeof people)[keyof typeof people],
    dueOn: string | null,
  ) => ({
    id: demonstrationId(`action/${key}`),
    text: texts[key],
    ownerId,
    dueOn,
  });
  return outcomes.harvest(tx, {
    groupId: groups.zuidwest,
    meetingId: lastMeetingId,
    learnings: [],
    actions: [
      action('callCard', people.marieke, null),
      action('oneSaturday', people.marieke, dayOf(now)),
      action('statement', people.anouk, null),
      action('thinkAlong', people.youssef, null),
    ],
  });
};

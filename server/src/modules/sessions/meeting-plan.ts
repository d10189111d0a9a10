import type { Plan } from '@leerkring/shared/contract/sessions';
import { buildPlan, planBounds } from '@leerkring/shared/rules/plan';
import type { Meeting } from '../meetings/meeting.entity.js';

/** Rounds are never planned for fewer people than this, so that a late joiner still fits. */
const fewestPeople = 4;

/** The plan a meeting has now: its agenda, over the time there still is when it starts late. */
export const planOf = (meeting: Meeting, people: number, now: Date): Plan => {
  const whole = (meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000;
  const left = Math.floor((meeting.endsAt.getTime() - now.getTime()) / 60_000);
  const size = Math.max(fewestPeople, people);
  const plan = buildPlan(meeting.agenda, { minutes: whole, people: size });
  const late = left < whole && left >= planBounds(plan, size).min;
  return late ? buildPlan(meeting.agenda, { minutes: left, people: size }) : plan;
};

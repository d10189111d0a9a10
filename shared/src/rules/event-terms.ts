/**
 * How long the audit trail keeps what happened. What is evidence of taking part (who was in a group, a meeting,
 * a session, who agreed, who broke the glass, that rights were reviewed) stays as long as a registration period and a year; the rest, which is there to see who
 * came in and who read what, a year.
 */
const YEAR_DAYS = 365;

const evidence = /^(group|meeting|session|agreement|pledge|break-glass|rights)\./;

export const eventTermDays = (kind: string): number => (evidence.test(kind) ? 6 * YEAR_DAYS + 1 : YEAR_DAYS);

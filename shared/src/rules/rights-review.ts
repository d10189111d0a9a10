/**
 * How often somebody looks whether the rights in an organisation are still right: twice a year, and each
 * quarter where people have rights over everybody (BIO2 5.18 and 8.02).
 */
import type { NetworkRole } from '../contract/identity.js';

const months = { usual: 6, privileged: 3 } as const;
const privileged: readonly NetworkRole[] = ['administrator', 'moderator', 'privacy-officer'];

/** `roles`: of everybody in the organisation whose account is open. */
export const reviewEveryMonths = (roles: readonly NetworkRole[]): number =>
  roles.some((role) => privileged.includes(role)) ? months.privileged : months.usual;

/** The same day some months on, or the last day of that month. */
export const reviewDueAt = (reviewedAt: Date, everyMonths: number): Date => {
  const due = new Date(reviewedAt);
  due.setUTCDate(1);
  due.setUTCMonth(reviewedAt.getUTCMonth() + everyMonths);
  const lastDay = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
  due.setUTCDate(Math.min(reviewedAt.getUTCDate(), lastDay));
  return due;
};

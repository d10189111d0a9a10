/** How long things are good for. */

/** A mail link, and then once more for the steps behind it. */
export const ATTEMPT_MINUTES = 10;
export const INVITATION_DAYS = 7;
/** For whoever lost everything; they were just told that it would come. */
export const READMISSION_HOURS = 24;
/** After proving who one is, changes ask for nothing. */
export const PROOF_MINUTES = 10;

export const minutesFrom = (start: Date, minutes: number) => new Date(start.getTime() + minutes * 60_000);
export const hoursFrom = (start: Date, hours: number) => minutesFrom(start, hours * 60);

/** The link that confirms an address is of use so long. */
export const CONFIRM_HOURS = 24;

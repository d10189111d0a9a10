import { Identity1763769600000 } from '../../../../migrations/1763769600000-identity.js';
import { Event1763769600001 } from '../../../../migrations/1763769600001-event.js';
import { Groups1763769600010 } from '../../../../migrations/1763769600010-groups.js';
import { Meetings1763769600011 } from '../../../../migrations/1763769600011-meetings.js';
import { Cases1763769600012 } from '../../../../migrations/1763769600012-cases.js';
import { Outcomes1763769600013 } from '../../../../migrations/1763769600013-outcomes.js';
import { Documents1763769600020 } from '../../../../migrations/1763769600020-documents.js';
import { Sessions1763769600021 } from '../../../../migrations/1763769600021-sessions.js';

/** In order of time; a migration that is not in this list does not run. */
export const migrations = [
  Identity1763769600000,
  Event1763769600001,
  Groups1763769600010,
  Meetings1763769600011,
  Cases1763769600012,
  Outcomes1763769600013,
  Documents1763769600020,
  Sessions1763769600021,
];

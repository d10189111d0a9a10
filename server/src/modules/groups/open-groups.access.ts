import { Injectable } from '@nestjs/common';
import { GroupsAccess } from './groups.access.js';
import type { Standing } from './memberships.js';

const leading: Standing = { role: 'facilitator', until: null, accepted: 1, current: 1 };

/**
 * A door that stands open for everybody, as if they led every group and everything were theirs. For the tests of
 * the second wall (ACCESS_CHECKS), which must hold by itself.
 */
@Injectable()
export class OpenGroupsAccess extends GroupsAccess {
  override permits(): boolean {
    return true;
  }

  override mayReadCase(): boolean {
    return true;
  }

  override async groupsFor(): Promise<'all'> {
    return 'all';
  }

  override async standingOf(): Promise<Standing> {
    return leading;
  }
}

import type { PersonId } from '@leerkring/shared/contract/common';
import type { GroupSummary, GroupView, MemberView } from '@leerkring/shared/contract/groups';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { breakGlass, type PolicyActor } from '@leerkring/shared/rules/can';
import type { Group } from './group.entity.js';
import { allows, type GroupAccess } from './groups.access.js';
import type { Membership } from './membership.entity.js';
import { countsAsMember } from './memberships.js';

export const summariseGroup = (
  reader: PolicyActor,
  group: Group,
  members: Membership[],
  breakGlassUntil: Date | null,
): GroupSummary => ({
  id: group.id,
  name: group.name,
  purpose: group.purpose,
  form: group.form,
  rhythmWeeks: group.rhythmWeeks,
  memberCount: members.filter(({ role }) => countsAsMember(role)).length,
  myRole: members.find(({ personId }) => personId === reader.personId)?.role ?? null,
  breakGlassUntil: breakGlassUntil?.toISOString() ?? null,
  hasFacilitator: members.some(({ role }) => role === 'facilitator'),
  revision: group.revision,
});

const viewMember = (member: Membership, person: PersonView): MemberView => ({
  person,
  role: member.role,
  since: member.since.toISOString(),
  until: member.until?.toISOString() ?? null,
});

export const viewGroup = (
  access: GroupAccess,
  group: Group,
  members: Membership[],
  people: Map<PersonId, PersonView>,
  closed: PersonView[],
): GroupView => {
  const summary = summariseGroup(
    access,
    group,
    members,
    access.groupRole === breakGlass ? access.until : null,
  );
  return {
    ...summary,
    members: members.flatMap((member) => {
      const person = people.get(member.personId);
      return person ? [viewMember(member, person)] : [];
    }),
    closed,
    mayManage: allows(access, 'group.manage-members'),
  };
};

import type { GroupSummary } from '@leerkring/shared/contract/groups';
import { Link } from 'react-router';
import { groupRoleText, groupText, meetingFormText } from '../../text/groups';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Cluster } from '../../ui/layout';
import { Row, Rows } from '../../ui/rows';

const factsOf = (group: GroupSummary) =>
  [
    groupText.members(group.memberCount),
    meetingFormText[group.form].toLowerCase(),
    groupText.rhythm(group.rhythmWeeks),
  ].join(' · ');

const standingOf = ({ myRole, breakGlassUntil }: GroupSummary) => {
  if (myRole) return groupRoleText[myRole];
  return breakGlassUntil ? groupText.reading : groupText.notMember;
};

export function GroupList({ groups }: { groups: readonly GroupSummary[] }) {
  return (
    <Card className="wrapping-rows">
      <Rows label={groupText.title}>
        {groups.map((group) => (
          <Row
            key={group.id}
            title={
              <Link className="title-link" to={`/groepen/${group.id}`}>
                {group.name}
              </Link>
            }
            detail={
              <>
                {group.purpose}
                <br />
                {factsOf(group)}
              </>
            }
            end={
              <Cluster>
                {!group.hasFacilitator && <Chip tone="stop">{groupText.noFacilitator}</Chip>}
                <Chip tone={group.myRole ? 'brand' : 'neutral'}>{standingOf(group)}</Chip>
              </Cluster>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

import type { GroupSummary } from '@leerkring/shared/contract/groups';
import type { CaseForm } from '../../features/cases/use-case-form';
import { useMeetings } from '../../features/meetings/api';
import { upcomingOf } from '../../features/meetings/timing';
import { capitalise, dayAndTime } from '../../lib/format-nl';
import { useNow } from '../../lib/use-now';
import { caseFormText } from '../../text/cases';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Select } from '../../ui/select';

interface CaseDestinationProps {
  form: CaseForm;
  groupId: string;
  groups: readonly GroupSummary[];
  /** None once the case is stored: it belongs to its group. */
  onGroup: ((groupId: string) => void) | undefined;
}

/** Who will read it: the group, and the meeting it is meant for. */
export function CaseDestination({ form, groupId, groups, onGroup }: CaseDestinationProps) {
  const now = useNow();
  const upcoming = upcomingOf(useMeetings().data ?? [], now).filter(
    (meeting) => meeting.groupId === groupId && meeting.status === 'planned',
  );
  const choose = (chosen: string) => {
    // A meeting of another group is no place for this case.
    form.change({ meetingId: null });
    onGroup?.(chosen);
  };
  return (
    <Card>
      <Stack gap={5}>
        <Select
          label={caseFormText.group}
          placeholder={caseFormText.chooseGroup}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          disabled={!onGroup}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Select
          label={caseFormText.meeting}
          placeholder={caseFormText.noMeeting}
          options={upcoming.map(({ id, startsAt }) => ({
            value: id,
            label: capitalise(dayAndTime(startsAt, now)),
          }))}
          value={form.draft.meetingId ?? ''}
          onChange={(event) =>
            form.change({
              meetingId: upcoming.find(({ id }) => id === event.currentTarget.value)?.id ?? null,
            })
          }
        />
      </Stack>
    </Card>
  );
}

import { can } from '@leerkring/shared/rules/can';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useGroup, useGroups } from '../../features/groups/api';
import { useCreateMeeting } from '../../features/meetings/api';
import { emptyMeeting } from '../../features/meetings/meeting-draft';
import { MeetingForm } from '../../features/meetings/meeting-form';
import { serverFaults } from '../../lib/problem-to-dutch';
import { groupText } from '../../text/groups';
import { meetingPlanText } from '../../text/meetings';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Select } from '../../ui/select';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

export function NewMeetingPage() {
  useDocumentTitle(meetingPlanText.newTitle);
  const { actor } = useSignedIn();
  const groups = useGroups();
  const mayCreateGroup = can(actor, 'group.create', null);
  return (
    <>
      <PageHeader title={meetingPlanText.newTitle} />
      <Loaded query={groups} lines={12}>
        {(all) => {
          const mine = all.filter(({ myRole }) => can(actor, 'meeting.plan', myRole));
          if (mine.length > 0) return <PlanFor groups={mine} />;
          const create = mayCreateGroup && <LinkButton to="/groepen/nieuw">{groupText.create}</LinkButton>;
          return (
            <Card>
              <EmptyState title={meetingPlanText.noGroupsTitle} action={create || undefined}>
                {meetingPlanText.noGroups}
              </EmptyState>
            </Card>
          );
        }}
      </Loaded>
    </>
  );
}

function PlanFor({ groups }: { groups: readonly { id: string; name: string }[] }) {
  const [search] = useSearchParams();
  const asked =
    groups.find(({ id }) => id === search.get('groep')) ?? (groups.length === 1 ? groups[0] : undefined);
  const [groupId, setGroupId] = useState(asked?.id ?? '');
  const group = useGroup(groupId, groupId !== '');
  const create = useCreateMeeting();
  const navigate = useNavigate();
  return (
    <MeetingForm
      initial={emptyMeeting()}
      group={group.data}
      groupField={
        <Select
          label={meetingPlanText.group}
          placeholder={meetingPlanText.chooseGroup}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          onChange={(event) => setGroupId(event.currentTarget.value)}
        />
      }
      offeredCases={[]}
      saveLabel={meetingPlanText.save}
      saving={create.isPending}
      error={create.error}
      serverFaults={serverFaults(create.error)}
      onSave={(meeting) =>
        create.mutate({ groupId, meeting }, { onSuccess: ({ id }) => void navigate(`/bijeenkomsten/${id}`) })
      }
    />
  );
}

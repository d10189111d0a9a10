import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useGroup } from '../../features/groups/api';
import { useChangeMeeting, useMeeting } from '../../features/meetings/api';
import { draftOf } from '../../features/meetings/meeting-draft';
import { MeetingForm } from '../../features/meetings/meeting-form';
import { serverFaults } from '../../lib/problem-to-dutch';
import { meetingPlanText } from '../../text/meetings';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { NotFoundPage } from './not-found-page';

export function EditMeetingPage() {
  useDocumentTitle(meetingPlanText.changeTitle);
  const { meetingId = '' } = useParams();
  return (
    <Loaded query={useMeeting(meetingId)} lines={12}>
      {(meeting) =>
        meeting.mayManage && meeting.status === 'planned' ? <Edit meeting={meeting} /> : <NotFoundPage />
      }
    </Loaded>
  );
}

function Edit({ meeting }: { meeting: MeetingView }) {
  // What the form began with: a change by somebody else meanwhile is refused, not overwritten.
  const [begun] = useState(meeting);
  const group = useGroup(meeting.groupId);
  const change = useChangeMeeting(meeting.id);
  const navigate = useNavigate();
  const page = `/bijeenkomsten/${meeting.id}`;
  return (
    <>
      <PageHeader eyebrow={meeting.groupName} title={meetingPlanText.changeTitle} />
      <MeetingForm
        initial={draftOf(begun)}
        group={group.data}
        offeredCases={begun.offeredCases ?? []}
        saveLabel={meetingPlanText.saveChange}
        saving={change.isPending}
        error={change.error}
        serverFaults={serverFaults(change.error, '/meeting')}
        onSave={(input) =>
          change.mutate(
            { revision: begun.revision, meeting: input },
            { onSuccess: () => void navigate(page) },
          )
        }
      />
    </>
  );
}

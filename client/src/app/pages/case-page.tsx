import type { CaseView } from '@leerkring/shared/contract/cases';
import { Link, useParams } from 'react-router';
import { useCase } from '../../features/cases/api';
import { CaseActions } from '../../features/cases/case-actions';
import { CaseFacts } from '../../features/cases/case-facts';
import { CaseText } from '../../features/cases/case-text';
import { useMeetings } from '../../features/meetings/api';
import { dayAndTime } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { useNow } from '../../lib/use-now';
import { caseText } from '../../text/cases';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

export function CasePage() {
  const { caseId = '' } = useParams();
  const shown = useCase(caseId);
  useDocumentTitle(shown.data?.workingTitle);
  return (
    <Loaded query={shown} lines={12}>
      {(view) => <ShownCase shown={view} />}
    </Loaded>
  );
}

function ShownCase({ shown }: { shown: CaseView }) {
  const now = useNow();
  const meeting = useMeetings().data?.find(({ id }) => id === shown.meetingId);
  return (
    <>
      <PageHeader
        eyebrow={`${shown.groupName} · ${caseText.by(fullName(shown.presenter))}`}
        title={shown.workingTitle}
        chips={<CaseFacts shown={shown} now={now} />}
      />
      <Stack gap={5} className="reading-page">
        <Card as="article">
          <CaseText shown={shown} />
        </Card>
        {meeting && (
          <p>
            {caseText.forMeeting}:{' '}
            <Link to={`/bijeenkomsten/${meeting.id}`}>{dayAndTime(meeting.startsAt, now)}</Link>
          </p>
        )}
        {shown.mine && <CaseActions shown={shown} />}
        <p className="small muted">{caseText.notAFile}</p>
      </Stack>
    </>
  );
}

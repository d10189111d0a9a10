import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { Link } from 'react-router';
import { fullName } from '../../lib/person';
import { meetingText } from '../../text/meetings';
import { Row, Rows } from '../../ui/rows';

export function OfferedCases({ cases }: { cases: MeetingView['offeredCases'] }) {
  if (cases === null) return <p className="muted">{meetingText.offeredClosed}</p>;
  if (cases.length === 0) return <p className="muted">{meetingText.offeredNone}</p>;
  return (
    <Rows label={meetingText.offered}>
      {cases.map((offered) => (
        <Row
          key={offered.id}
          title={
            <Link className="title-link" to={`/casussen/${offered.id}`}>
              {offered.workingTitle}
            </Link>
          }
          detail={
            <>
              {offered.learningQuestion}
              <br />
              {meetingText.by(fullName(offered.presenter))}
            </>
          }
        />
      ))}
    </Rows>
  );
}

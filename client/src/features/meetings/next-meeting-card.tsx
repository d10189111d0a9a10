import type { MeetingView } from '@leerkring/shared/contract/meetings';
import type { ReactNode } from 'react';
import { dayAndTimeSpan, listInWords, timeSpan } from '../../lib/format-nl';
import { faceOf, fullName } from '../../lib/person';
import { meetingText, placeText } from '../../text/meetings';
import { AvatarRow } from '../../ui/avatar-row';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { LinkButton } from '../../ui/link-button';
import { isNear } from './timing';
import { whenInWords } from './when-in-words';
import './next-meeting-card.css';

interface NextMeetingCardProps {
  meeting: MeetingView;
  now: Date;
  myId: string;
  /** The case I bring to it. */
  brings: { id: string; workingTitle: string } | undefined;
}

export function NextMeetingCard({ meeting, now, myId, brings }: NextMeetingCardProps) {
  const near = isNear(meeting, now);
  const page = `/bijeenkomsten/${meeting.id}`;
  return (
    <Card as="section" accent="now" aria-labelledby="next-meeting" className="next-meeting">
      <div className="next-meeting__text">
        <Chip tone="now">{whenInWords(meeting, now)}</Chip>
        <h2 id="next-meeting">{meeting.groupName}</h2>
        <p className="muted">
          {[
            near
              ? timeSpan(meeting.startsAt, meeting.endsAt)
              : dayAndTimeSpan(meeting.startsAt, meeting.endsAt, now),
            placeText[meeting.place],
            meetingText.guidedBy(fullName(meeting.facilitator)),
          ].join(' · ')}
        </p>
        <WhoComes meeting={meeting} myId={myId}>
          {brings && (
            <>
              {' · '}
              {meetingText.youBring} <strong>{brings.workingTitle}</strong>
            </>
          )}
        </WhoComes>
      </div>
      <div className="next-meeting__actions">
        {near && meeting.mayEnter ? (
          <LinkButton variant="primary" wide to={`${page}/sessie`}>
            {meetingText.toSession}
          </LinkButton>
        ) : (
          <LinkButton variant="primary" wide to={page}>
            {meetingText.view}
          </LinkButton>
        )}
        {brings && (
          <LinkButton wide to={`/casussen/${brings.id}`}>
            {meetingText.readCase}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

interface WhoComesProps {
  meeting: MeetingView;
  myId: string;
  children: ReactNode;
}

/** The faces are of the others: I know that I come. */
function WhoComes({ meeting, myId, children }: WhoComesProps) {
  const coming = meeting.attendees
    .filter(({ answer, person }) => answer === 'yes' && person.id !== myId)
    .map(({ person }) => faceOf(person));
  return (
    <div className="next-meeting__who">
      {coming.length > 0 && (
        <AvatarRow
          label={meetingText.comingLabel(listInWords(coming.map(({ name }) => name)))}
          people={coming}
        />
      )}
      <p>
        {meetingText.coming(meeting.answers.yes, meeting.memberCount)}
        {children}
      </p>
    </div>
  );
}

import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { ExternalLink } from 'lucide-react';
import { dayAndTime } from '../../lib/format-nl';
import { meetingText } from '../../text/meetings';
import { Stack } from '../../ui/layout';

/** The address, and the video link from a quarter of an hour before the start, for the group only. */
export function Where({ meeting, now }: { meeting: MeetingView; now: Date }) {
  return (
    <Stack gap={3}>
      {meeting.address && <p className="address">{meeting.address}</p>}
      {meeting.place !== 'on-site' && (
        <>
          <VideoLink meeting={meeting} now={now} />
          <p className="small muted">{meetingText.videoSeparate}</p>
        </>
      )}
    </Stack>
  );
}

function VideoLink({ meeting, now }: { meeting: MeetingView; now: Date }) {
  if (!meeting.amMember) return <p>{meetingText.videoMembersOnly}</p>;
  if (meeting.videoUrl)
    return (
      <p>
        <a href={meeting.videoUrl} target="_blank" rel="noopener noreferrer" className="icon-link">
          <ExternalLink aria-hidden="true" />
          {meetingText.videoOpen}
        </a>
      </p>
    );
  return meeting.videoUrlFrom ? <p>{meetingText.videoLater(dayAndTime(meeting.videoUrlFrom, now))}</p> : null;
}

import type { MeetingAnswer, MeetingSummary } from '@leerkring/shared/contract/meetings';
import { useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { meetingAnswerText, meetingText } from '../../text/meetings';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { SegmentedControl } from '../../ui/segmented-control';
import { useAnswerMeeting } from './api';

const options = (['yes', 'maybe', 'no'] as const).map((value) => ({
  value,
  label: meetingAnswerText[value],
}));

interface AnswerControlProps {
  meeting: Pick<MeetingSummary, 'id' | 'myAnswer'>;
  label?: string;
  labelHidden?: boolean;
}

/** Shows the answer that was chosen at once, and what the server holds when it could not be stored. */
export function AnswerControl({
  meeting,
  label = meetingText.willYouCome,
  labelHidden = false,
}: AnswerControlProps) {
  const answer = useAnswerMeeting(meeting.id);
  const [chosen, setChosen] = useState<MeetingAnswer>();
  const choose = (value: MeetingAnswer) => {
    setChosen(value);
    answer.mutate(value, { onSettled: () => setChosen(undefined) });
  };
  return (
    <Stack gap={2}>
      <SegmentedControl
        label={label}
        labelHidden={labelHidden}
        options={options}
        value={chosen ?? meeting.myAnswer ?? undefined}
        onChange={choose}
      />
      {answer.isError && <Notice tone="error">{problemToDutch(answer.error)}</Notice>}
    </Stack>
  );
}

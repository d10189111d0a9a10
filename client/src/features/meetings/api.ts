import {
  type MeetingAnswer,
  type MeetingInput,
  type MeetingView,
  meetingRoutes,
} from '@leerkring/shared/contract/meetings';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useMeetings = () =>
  useQuery({ queryKey: queryKeys.meetings, queryFn: ({ signal }) => call(meetingRoutes.list, { signal }) });

export const useMeeting = (meetingId: string, enabled = true) =>
  useQuery({
    queryKey: [...queryKeys.meetings, meetingId],
    queryFn: ({ signal }) => call(meetingRoutes.get, { params: { meetingId }, signal }),
    // Statuses change and the video link appears a quarter of an hour before the start, without anybody doing anything.
    refetchInterval: 60_000,
    enabled,
  });

const useMeetingChange = <Input>(change: (input: Input) => Promise<MeetingView>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (meeting) => {
      client.setQueryData([...queryKeys.meetings, meeting.id], meeting);
      return client.invalidateQueries({ queryKey: queryKeys.meetings, exact: true });
    },
  });
};

export const useCreateMeeting = () =>
  useMeetingChange(({ groupId, meeting }: { groupId: string; meeting: MeetingInput }) =>
    call(meetingRoutes.create, { params: { groupId }, body: meeting }),
  );

export const useChangeMeeting = (meetingId: string) =>
  useMeetingChange((body: { revision: number; meeting: MeetingInput }) =>
    call(meetingRoutes.change, { params: { meetingId }, body }),
  );

export const useCancelMeeting = (meetingId: string) =>
  useMeetingChange(() => call(meetingRoutes.cancel, { params: { meetingId } }));

export const useAnswerMeeting = (meetingId: string) =>
  useMeetingChange((answer: MeetingAnswer) =>
    call(meetingRoutes.answer, { params: { meetingId }, body: { answer } }),
  );

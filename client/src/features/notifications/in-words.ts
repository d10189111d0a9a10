/** A notification as a sentence, with where it happened and where it leads. */
import type { TextPlace } from '@leerkring/shared/contract/comments';
import type { NotificationAbout, NotificationView } from '@leerkring/shared/contract/notifications';
import { capitalise, dayAndTimeSpan } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { textLink } from '../../lib/text-link';
import { commentText } from '../../text/comments';
import { notificationText as words } from '../../text/notifications';

type Of<K extends NotificationAbout['kind']> = Extract<NotificationAbout, { kind: K }>;

export interface InWords {
  sentence: string;
  /** The group, or when a meeting is. */
  where: string;
  to: string;
}

const textName = ({ title, page, groupName }: TextPlace): string => {
  if (page?.kind === 'meeting') return commentText.partOf(page.part, groupName);
  return title ? commentText.titled(title) : commentText.aTextOf(groupName);
};

const nameOf = ({ by }: NotificationView) => (by ? fullName(by) : words.somebody);

function ofThread(view: NotificationView, { id, title, groupName }: Of<'thread'>): InWords {
  const sentences: Partial<Record<NotificationView['reason'], string>> = {
    mention: words.mention(nameOf(view), title),
    answer: words.answer(nameOf(view), title),
    solved: words.solved(title),
    thread: words.thread(nameOf(view), title),
  };
  return {
    sentence: sentences[view.reason] ?? words.post(view.unread, title),
    where: groupName ?? words.network,
    to: `/gesprekken/${id}${view.partNumber ? `#bericht-${view.partNumber}` : ''}`,
  };
}

function ofComments(view: NotificationView, { id, documentId, place }: Of<'comments'>): InWords {
  const name = textName(place);
  return {
    sentence:
      view.reason === 'comment-mention'
        ? commentText.noticeMention(nameOf(view), name)
        : commentText.noticeAnswer(name),
    where: place.groupName,
    to: textLink(documentId, place.page, id),
  };
}

function ofMeeting({ reason }: NotificationView, about: Of<'meeting'>, now: Date): InWords {
  const { id, groupName, startsAt, endsAt, status } = about;
  const sentences: Partial<Record<NotificationView['reason'], (group: string) => string>> = {
    'meeting-changed': words.meetingChanged,
    'meeting-reminder': words.meetingReminder,
  };
  const sentence = status === 'cancelled' ? words.meetingCancelled : sentences[reason];
  return {
    sentence: (sentence ?? words.meetingPlanned)(groupName),
    where: capitalise(dayAndTimeSpan(startsAt, endsAt, now)),
    to: `/bijeenkomsten/${id}`,
  };
}

type InLibrary = Of<'library-review' | 'library-reuse' | 'library-source'>;

/** Where: of whom the source is, or which group has it; of my own item that it is in the library. */
function ofLibrary({ unread }: NotificationView, about: InLibrary): InWords {
  const { id, title, groupName } = about;
  const [where, to] = [groupName ?? words.library, `/bibliotheek/${id}`];
  if (about.kind === 'library-review') return { sentence: words.libraryReview(title), where, to };
  if (about.kind === 'library-reuse')
    return { sentence: words.libraryReuse(unread, about.by, title), where, to };
  return {
    sentence: words.librarySource(title),
    where: groupName ?? about.organisation,
    to: `/bibliotheek/${about.madeFromIt}/bron`,
  };
}

export function inWords(view: NotificationView, now: Date): InWords {
  const { about } = view;
  if (about.kind === 'thread') return ofThread(view, about);
  if (about.kind === 'comments') return ofComments(view, about);
  if (about.kind === 'meeting') return ofMeeting(view, about, now);
  if (about.kind === 'case-report')
    return { sentence: words.caseReport, where: words.caseReports, to: '/herkende-casussen' };
  if (about.kind !== 'agreement') return ofLibrary(view, about);
  return {
    sentence: words.agreementReview(about.title),
    where: about.groupName,
    to: `/afspraken/${about.id}`,
  };
}

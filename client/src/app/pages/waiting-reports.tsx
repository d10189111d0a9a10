import { can } from '@leerkring/shared/rules/can';
import { Link } from 'react-router';
import { useCaseReports } from '../../features/case-reports/api';
import { usePostFlags } from '../../features/threads/api';
import { todayText as words } from '../../text/today';
import { LinkButton } from '../../ui/link-button';
import { Row } from '../../ui/rows';
import { useSignedIn } from '../use-signed-in';

export interface WaitingReports {
  to: string;
  words: string;
  hint: string;
}

/** What others reported and I am to look at: posts, and for privacy officers where somebody recognised a person. */
export function useWaitingReports(): { reports: WaitingReports[]; isPending: boolean } {
  const { actor } = useSignedIn();
  const decides = can(actor, 'case-report.decide', null);
  const flags = usePostFlags();
  const recognised = useCaseReports(decides);
  const posts = flags.data?.length ?? 0;
  const cases = recognised.data?.filter(({ decided }) => decided === null).length ?? 0;
  const reports = [
    ...(posts > 0
      ? [{ to: '/gesprekken/aandacht', words: words.reportedPosts(posts), hint: words.reportedPostsHint }]
      : []),
    ...(cases > 0
      ? [{ to: '/herkende-casussen', words: words.reportedCases(cases), hint: words.reportedCasesHint }]
      : []),
  ];
  return { reports, isPending: flags.isPending || (decides && recognised.isPending) };
}

export function ReportRows({ reports }: { reports: readonly WaitingReports[] }) {
  return reports.map(({ to, words: sentence, hint }) => (
    <Row
      key={to}
      title={
        <Link className="title-link" to={to}>
          {sentence}
        </Link>
      }
      detail={hint}
      end={
        <LinkButton to={to} aria-label={`${words.lookAtReports}: ${sentence}`}>
          {words.lookAtReports}
        </LinkButton>
      }
    />
  ));
}

import type { AgreementSummary } from '@leerkring/shared/contract/agreements';
import { Link } from 'react-router';
import { ago } from '../../lib/format-nl';
import { agreementText } from '../../text/agreements';
import { Card } from '../../ui/card';
import { Cluster } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Row, Rows } from '../../ui/rows';
import { StateChip } from './state-chip';

const nextStepOf = ({ state, mayWrite }: AgreementSummary): string => {
  const { nextSteps } = agreementText;
  if (state === 'withdrawn') return nextSteps.reread;
  if (!mayWrite) return nextSteps.follow;
  return state === 'concept' ? nextSteps.write : nextSteps.review;
};

interface AgreementListProps {
  label: string;
  agreements: readonly AgreementSummary[];
  now: Date;
  /** Where the list is of one group, its name says nothing. */
  inGroup?: boolean;
}

export function AgreementList({ label, agreements, now, inGroup }: AgreementListProps) {
  return (
    <Rows label={label}>
      {agreements.map((agreement) => (
        <Row
          key={agreement.id}
          title={
            <Link className="title-link" to={`/afspraken/${agreement.id}`}>
              {agreement.title}
            </Link>
          }
          detail={[
            ...(inGroup ? [] : [agreement.groupName]),
            agreementText.ledBy(agreement.lead.name),
            agreementText.changed(ago(agreement.changedAt, now)),
          ].join(' · ')}
          end={
            <Cluster gap={3}>
              <StateChip state={agreement.state} />
              <LinkButton
                to={`/afspraken/${agreement.id}`}
                aria-label={`${nextStepOf(agreement)}: ${agreement.title}`}
              >
                {nextStepOf(agreement)}
              </LinkButton>
            </Cluster>
          }
        />
      ))}
    </Rows>
  );
}

export function AgreementCard(props: AgreementListProps) {
  return (
    <Card className="wrapping-rows">
      <AgreementList {...props} />
    </Card>
  );
}

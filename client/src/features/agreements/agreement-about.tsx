import type { AgreementView } from '@leerkring/shared/contract/agreements';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ago, shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { agreementPageText } from '../../text/agreements';

/** What stands around the text: who keeps it, when the group looks at it again, where it belongs. */
export function AgreementAbout({ agreement, now }: { agreement: AgreementView; now: Date }) {
  const { lead, reviewOn, createdBy, groupId, groupName, changedAt } = agreement;
  return (
    <dl className="agreement-about">
      <Fact name={agreementPageText.lead}>{lead.name}</Fact>
      <Fact name={agreementPageText.reviewOn}>
        {reviewOn ? shortDay(reviewOn, now) : agreementPageText.noReviewOn}
      </Fact>
      <Fact name={agreementPageText.group}>
        <Link to={`/groepen/${groupId}`}>{groupName}</Link>
      </Fact>
      <Fact name={agreementPageText.madeBy}>{fullName(createdBy)}</Fact>
      <Fact name={agreementPageText.changed}>{ago(changedAt, now)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

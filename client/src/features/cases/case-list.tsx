import type { CaseStatus, CaseSummary } from '@leerkring/shared/contract/cases';
import { Link } from 'react-router';
import { shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { caseStatusText, caseText } from '../../text/cases';
import { Card } from '../../ui/card';
import { Chip, type ChipTone } from '../../ui/chip';
import { Row, Rows } from '../../ui/rows';

const tones: Partial<Record<CaseStatus, ChipTone>> = {
  draft: 'private',
  submitted: 'brand',
  chosen: 'now',
  discussed: 'ok',
};

const detailOf = (shown: CaseSummary, now: Date) => {
  const whose = shown.mine ? shown.groupName : caseText.by(fullName(shown.presenter));
  const isToBeErased = shown.eraseAt !== null && shown.status !== 'erased';
  return isToBeErased ? `${whose} · ${caseText.erasedOn(shortDay(shown.eraseAt ?? now, now))}` : whose;
};

interface CaseListProps {
  label: string;
  cases: readonly CaseSummary[];
  now: Date;
}

export function CaseList({ label, cases, now }: CaseListProps) {
  return (
    <Card className="wrapping-rows">
      <Rows label={label}>
        {cases.map((shown) => (
          <Row
            key={shown.id}
            title={
              <Link className="title-link" to={`/casussen/${shown.id}`}>
                {shown.workingTitle}
              </Link>
            }
            detail={
              <>
                {shown.learningQuestion && (
                  <>
                    <span className="reading">{shown.learningQuestion}</span>
                    <br />
                  </>
                )}
                {detailOf(shown, now)}
              </>
            }
            end={<Chip tone={tones[shown.status] ?? 'neutral'}>{caseStatusText[shown.status]}</Chip>}
          />
        ))}
      </Rows>
    </Card>
  );
}

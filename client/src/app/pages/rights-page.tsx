import type { RightsList } from '@leerkring/shared/contract/rights';
import { Download } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useRightsList } from '../../features/rights/api';
import { FinishReview } from '../../features/rights/finish-review';
import { download, rightsCsv } from '../../features/rights/rights-csv';
import { RightsRows } from '../../features/rights/rights-rows';
import { dayOf, shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { useNow } from '../../lib/use-now';
import { rightsText as words } from '../../text/rights';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

export function RightsPage() {
  const { organisationId = '' } = useParams();
  const list = useRightsList(organisationId);
  useDocumentTitle(list.data?.organisation.name);
  return (
    <div className="reading-page">
      <Loaded query={list} lines={10}>
        {(found) => <Rights list={found} />}
      </Loaded>
    </div>
  );
}

function Rights({ list }: { list: RightsList }) {
  const now = useNow();
  const { organisation, lastReview, everyMonths, rows } = list;
  const standing = lastReview
    ? words.reviewed(shortDay(lastReview.at, now), fullName(lastReview.by))
    : words.never;
  return (
    <>
      <PageHeader
        title={organisation.name}
        eyebrow={<Link to="/beheer/rechten">{words.back}</Link>}
        intro={words.listIntro}
        chips={<span className="small muted">{`${words.every(everyMonths)} · ${standing}`}</span>}
        actions={
          rows.length > 0 && (
            <Button
              icon={<Download />}
              onClick={() => download(`rechten-${dayOf(now)}.csv`, rightsCsv(rows, now))}
            >
              {words.download}
            </Button>
          )
        }
      />
      {rows.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <Stack gap={5}>
          <RightsRows list={list} />
          <FinishReview list={list} />
        </Stack>
      )}
    </>
  );
}

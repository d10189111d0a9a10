import type { AgreementSummary } from '@leerkring/shared/contract/agreements';
import { isAlive } from '@leerkring/shared/rules/agreements';
import { can } from '@leerkring/shared/rules/can';
import { useEffect } from 'react';
import { AgreementCard } from '../../features/agreements/agreement-list';
import { useAgreements } from '../../features/agreements/api';
import { CreateAgreement } from '../../features/agreements/create-agreement';
import { useGroups } from '../../features/groups/api';
import { useNow } from '../../lib/use-now';
import { whenIdle } from '../../lib/when-idle';
import { agreementText } from '../../text/agreements';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { fetchEditor } from '../fetch-editor';
import { Loaded } from '../loaded';
import { PledgeMoment } from '../pledge-moment';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

export function AgreementsPage() {
  useDocumentTitle(agreementText.title);
  const agreements = useAgreements();
  const groups = useGroups();
  return (
    <Loaded query={groups} lines={9}>
      {() => (
        <Loaded query={agreements} lines={9}>
          {(all) => <Agreements all={all} />}
        </Loaded>
      )}
    </Loaded>
  );
}

/** Whoever looks at the list is about to open one: its page and the editor come while nothing else is to be done. */
const fetchOne = () => {
  import('./agreement-page').catch(() => undefined);
  fetchEditor();
};

function Agreements({ all }: { all: readonly AgreementSummary[] }) {
  const { actor } = useSignedIn();
  useEffect(() => (all.length > 0 ? whenIdle(fetchOne) : undefined), [all.length]);
  const now = useNow();
  const groups = useGroups().data ?? [];
  const mine = groups.filter(({ myRole }) => can(actor, 'agreement.create', myRole));
  const create = mine.length > 0 && <CreateAgreement groups={mine} primary />;
  const alive = all.filter(({ state }) => isAlive(state));
  const withdrawn = all.filter(({ state }) => !isAlive(state));
  const isInside = groups.some(({ myRole }) => myRole !== null);
  const toGroups = !isInside && <LinkButton to="/groepen">{agreementText.toGroups}</LinkButton>;
  const empty = isInside ? agreementText.emptyReading : agreementText.emptyNoGroup;
  return (
    <>
      <PageHeader
        title={agreementText.title}
        intro={agreementText.intro}
        actions={(alive.length > 0 && create) || undefined}
      />
      <Stack gap={8}>
        <PledgeMoment />
        {alive.length > 0 ? (
          <AgreementCard label={agreementText.alive} agreements={alive} now={now} />
        ) : (
          <Card>
            <EmptyState title={agreementText.emptyTitle} action={create || toGroups || undefined}>
              {create ? agreementText.empty : empty}
            </EmptyState>
          </Card>
        )}
        {withdrawn.length > 0 && (
          <section aria-labelledby="withdrawn">
            <Stack gap={3}>
              <h2 id="withdrawn" className="side-title">
                {agreementText.withdrawn}
              </h2>
              <AgreementCard label={agreementText.withdrawn} agreements={withdrawn} now={now} />
            </Stack>
          </section>
        )}
      </Stack>
    </>
  );
}

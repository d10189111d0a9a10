import type { AgreementView } from '@leerkring/shared/contract/agreements';
import type { GroupId } from '@leerkring/shared/contract/common';
import type { GroupView } from '@leerkring/shared/contract/groups';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { AgreementAbout } from '../../features/agreements/agreement-about';
import { AgreementActions } from '../../features/agreements/agreement-actions';
import { AgreementText } from '../../features/agreements/agreement-text';
import { useAgreement, useTextAhead } from '../../features/agreements/api';
import { BegunWith } from '../../features/agreements/begun-with';
import { StateChip } from '../../features/agreements/state-chip';
import { suggestionsIn } from '../../features/documents/suggestions/suggestion-list';
import { useDocumentProvider } from '../../features/documents/use-provider';
import { useGroup } from '../../features/groups/api';
import { useReadHere } from '../../features/notifications/use-read-here';
import type { DocumentProvider } from '../../lib/document-provider';
import { dayOf, shortDay } from '../../lib/format-nl';
import { useNow } from '../../lib/use-now';
import { agreementPageText } from '../../text/agreements';
import { commonText } from '../../text/common';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { AgreementReaders } from './agreement-readers';
import { ThreadsAbout } from './threads-about';
import { useTextTools } from './use-text-tools';

export function AgreementPage() {
  const { agreementId = '' } = useParams();
  const agreement = useAgreement(agreementId);
  const provider = useDocumentProvider(agreement.data?.documentId, useTextAhead(agreementId));
  useDocumentTitle(agreement.data?.title);
  useReadHere('agreement', agreementId);
  return (
    <Loaded query={agreement} lines={12}>
      {(view) => <Agreement key={view.id} agreement={view} provider={provider} />}
    </Loaded>
  );
}

interface AgreementProps {
  agreement: AgreementView;
  provider: DocumentProvider | undefined;
}

export function Agreement({ agreement, provider }: AgreementProps) {
  const now = useNow();
  const group = useGroup(agreement.groupId);
  return (
    <>
      <PageHeader
        title={agreement.title}
        eyebrow={
          <Link className="icon-link" to="/afspraken">
            <ArrowLeft />
            {agreementPageText.back}
          </Link>
        }
        intro={agreement.basedOn && <BegunWith basedOn={agreement.basedOn} />}
        chips={<StateChip state={agreement.state} />}
        actions={
          <AgreementActions
            agreement={agreement}
            organisations={() => (group.data ? organisationsOf(group.data) : [agreement.lead])}
            hasSuggestions={() => provider !== undefined && suggestionsIn(provider.doc).length > 0}
            now={now}
          />
        }
      />
      <Stack gap={5}>
        <Notices agreement={agreement} now={now} />
        {provider ? (
          <OpenText provider={provider} agreement={agreement} now={now} />
        ) : (
          <Card>
            <Skeleton label={commonText.loading} lines={9} />
          </Card>
        )}
      </Stack>
    </>
  );
}

interface OpenTextProps {
  provider: DocumentProvider;
  agreement: AgreementView;
  now: Date;
}

function OpenText({ provider, agreement, now }: OpenTextProps) {
  const { title: label, mayWrite } = agreement;
  const me = useSignedIn().actor.personId;
  const { around, notice, ...tools } = useTextTools(provider, { label, mayWrite, me });
  return (
    <>
      {notice}
      <div ref={around}>
        <AgreementText
          provider={provider}
          agreement={agreement}
          now={now}
          about={
            <Stack gap={5}>
              <AgreementAbout agreement={agreement} now={now} />
              <WhoReads groupId={agreement.groupId} now={now} />
              <ThreadsAbout subject={{ kind: 'agreement', id: agreement.id }} groupId={agreement.groupId} />
            </Stack>
          }
          tools={tools}
        />
      </div>
    </>
  );
}

function WhoReads({ groupId, now }: { groupId: GroupId; now: Date }) {
  const group = useGroup(groupId);
  return (
    <Loaded query={group} bare>
      {(its) => <AgreementReaders group={its} now={now} />}
    </Loaded>
  );
}

function Notices({ agreement, now }: { agreement: AgreementView; now: Date }) {
  const { eraseAt, reviewOn } = agreement;
  if (eraseAt)
    return <Notice tone="warning">{agreementPageText.withdrawnNotice(shortDay(eraseAt, now))}</Notice>;
  return reviewOn && reviewOn < dayOf(now) ? <Notice>{agreementPageText.reviewDue}</Notice> : null;
}

/** Each once, by name. */
const organisationsOf = ({ members }: GroupView) => {
  const all = new Map(members.map(({ person: { organisation } }) => [organisation.id, organisation]));
  return [...all.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
};

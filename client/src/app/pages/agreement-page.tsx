import type { AgreementView } from '@leerkring/shared/contract/agreements';
import type { GroupView } from '@leerkring/shared/contract/groups';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { AgreementAbout } from '../../features/agreements/agreement-about';
import { AgreementActions } from '../../features/agreements/agreement-actions';
import { AgreementText } from '../../features/agreements/agreement-text';
import { useAgreement } from '../../features/agreements/api';
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
  const { groupId = '' } = agreement.data ?? {};
  const group = useGroup(groupId, groupId !== '');
  const provider = useDocumentProvider(agreement.data?.documentId);
  useDocumentTitle(agreement.data?.title);
  useReadHere('agreement', agreementId);
  return (
    <Loaded query={agreement} lines={12}>
      {(view) => (
        <Loaded query={group} lines={12}>
          {(its) => <Agreement key={view.id} agreement={view} group={its} provider={provider} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface AgreementProps {
  agreement: AgreementView;
  group: GroupView;
  /** Opens while the group is asked. */
  provider: DocumentProvider | undefined;
}

function Agreement({ agreement, group, provider }: AgreementProps) {
  const now = useNow();
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
            organisations={organisationsOf(group)}
            hasSuggestions={() => provider !== undefined && suggestionsIn(provider.doc).length > 0}
            now={now}
          />
        }
      />
      <Stack gap={5}>
        <Notices agreement={agreement} now={now} />
        {provider ? (
          <OpenText provider={provider} agreement={agreement} group={group} now={now} />
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
  group: GroupView;
  now: Date;
}

function OpenText({ provider, agreement, group, now }: OpenTextProps) {
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
              <AgreementReaders group={group} now={now} />
              <ThreadsAbout subject={{ kind: 'agreement', id: agreement.id }} groupId={agreement.groupId} />
            </Stack>
          }
          tools={tools}
        />
      </div>
    </>
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

import type { GroupSummary } from '@leerkring/shared/contract/groups';
import { can } from '@leerkring/shared/rules/can';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { emptyCase } from '../../features/cases/case-draft';
import { CaseForm } from '../../features/cases/case-form';
import { useGroups } from '../../features/groups/api';
import { useMeetings } from '../../features/meetings/api';
import { caseFormText, caseText } from '../../text/cases';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { CaseDestination } from './case-destination';

export function NewCasePage() {
  useDocumentTitle(caseFormText.newTitle);
  const { actor } = useSignedIn();
  const groups = useGroups();
  return (
    <>
      <PageHeader title={caseFormText.newTitle} intro={caseFormText.intro} />
      <Loaded query={groups} lines={12}>
        {(all) => {
          const mine = all.filter(({ myRole }) => can(actor, 'case.offer', myRole));
          return mine.length > 0 ? (
            <WriteFor groups={mine} />
          ) : (
            <Card>
              <EmptyState title={caseText.emptyTitle}>{caseText.emptyNoGroup}</EmptyState>
            </Card>
          );
        }}
      </Loaded>
    </>
  );
}

function WriteFor({ groups }: { groups: readonly GroupSummary[] }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const meetings = useMeetings().data ?? [];
  const asked =
    groups.find(({ id }) => id === search.get('groep')) ?? (groups.length === 1 ? groups[0] : undefined);
  const [groupId, setGroupId] = useState<string>(asked?.id ?? '');
  const wanted = meetings.find(({ id }) => id === search.get('bijeenkomst'));
  return (
    <CaseForm
      initial={emptyCase(wanted?.id ?? null)}
      stored={undefined}
      groupId={groupId}
      destination={(form, isStored) => (
        <CaseDestination
          form={form}
          groupId={groupId}
          groups={groups}
          onGroup={isStored ? undefined : setGroupId}
        />
      )}
      // Not through the router: the writer stays in the same field, and a reload opens the draft.
      onStored={(caseId) =>
        window.history.replaceState(window.history.state, '', `/casussen/${caseId}/bewerken`)
      }
      onSubmitted={(caseId) => void navigate(`/casussen/${caseId}`)}
    />
  );
}

import type { CaseView } from '@leerkring/shared/contract/cases';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useCase } from '../../features/cases/api';
import { draftOf } from '../../features/cases/case-draft';
import { CaseForm } from '../../features/cases/case-form';
import { useGroups } from '../../features/groups/api';
import { caseFormText } from '../../text/cases';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { CaseDestination } from './case-destination';

export function EditCasePage() {
  useDocumentTitle(caseFormText.changeTitle);
  const { caseId = '' } = useParams();
  return (
    <Loaded query={useCase(caseId)} lines={12}>
      {(shown) =>
        shown.mayChange && shown.status === 'draft' ? (
          <Edit key={shown.id} shown={shown} />
        ) : (
          <Navigate to={`/casussen/${shown.id}`} replace />
        )
      }
    </Loaded>
  );
}

function Edit({ shown }: { shown: CaseView }) {
  const navigate = useNavigate();
  const groups = useGroups().data ?? [];
  return (
    <>
      <PageHeader title={caseFormText.changeTitle} intro={caseFormText.intro} />
      <CaseForm
        initial={draftOf(shown)}
        stored={shown}
        groupId={shown.groupId}
        destination={(form) => (
          <CaseDestination form={form} groupId={shown.groupId} groups={groups} onGroup={undefined} />
        )}
        onStored={() => undefined}
        onSubmitted={(caseId) => void navigate(`/casussen/${caseId}`)}
      />
    </>
  );
}

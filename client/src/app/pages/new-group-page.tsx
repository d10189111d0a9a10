import { can } from '@leerkring/shared/rules/can';
import { useNavigate } from 'react-router';
import { GroupForm } from '../../features/groups/group-form';
import { groupFormText } from '../../text/groups';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { NotFoundPage } from './not-found-page';

export function NewGroupPage() {
  useDocumentTitle(groupFormText.title);
  const { actor } = useSignedIn();
  const navigate = useNavigate();
  if (!can(actor, 'group.create', null)) return <NotFoundPage />;
  return (
    <>
      <PageHeader title={groupFormText.title} />
      <Card>
        <GroupForm onCreated={(group) => void navigate(`/groepen/${group.id}`)} />
      </Card>
    </>
  );
}

import { can } from '@leerkring/shared/rules/can';
import { useGroups } from '../../features/groups/api';
import { GroupList } from '../../features/groups/group-list';
import { inviteText } from '../../text/credentials';
import { groupText } from '../../text/groups';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Cluster } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

export function GroupsPage() {
  useDocumentTitle(groupText.title);
  const { actor } = useSignedIn();
  const groups = useGroups();
  const mayCreate = can(actor, 'group.create', null);
  const create = mayCreate && (
    <LinkButton variant="primary" to="/groepen/nieuw">
      {groupText.create}
    </LinkButton>
  );
  const invite = can(actor, 'person.invite', null) && (
    <LinkButton to="/uitnodigen">{inviteText.action}</LinkButton>
  );
  return (
    <>
      <PageHeader
        title={groupText.title}
        intro={groupText.intro}
        actions={
          (invite || create) && (
            <Cluster>
              {invite}
              {create}
            </Cluster>
          )
        }
      />
      <Loaded query={groups} lines={9}>
        {(all) =>
          all.length > 0 ? (
            <GroupList groups={all} />
          ) : (
            <Card>
              <EmptyState title={groupText.emptyTitle}>
                {mayCreate ? groupText.emptyForModerator : groupText.empty}
              </EmptyState>
            </Card>
          )
        }
      </Loaded>
    </>
  );
}

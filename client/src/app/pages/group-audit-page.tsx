import type { AuditFilter } from '@leerkring/shared/contract/audit';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useGroupEvents } from '../../features/audit/api';
import { AuditFilterField } from '../../features/audit/audit-filter';
import { AuditList } from '../../features/audit/audit-list';
import { AuditPages } from '../../features/audit/audit-pages';
import { useGroup } from '../../features/groups/api';
import { auditText } from '../../text/audit';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

const filters: readonly AuditFilter[] = ['all', 'cases', 'groups', 'meetings', 'agreements'];

export function GroupAuditPage() {
  const { groupId = '' } = useParams();
  const { person } = useSignedIn();
  const group = useGroup(groupId);
  const [filter, setFilter] = useState<AuditFilter>('all');
  const pages = useGroupEvents(groupId, filter);
  useDocumentTitle(group.data && auditText.group.title(group.data.name));
  return (
    <div className="reading-page">
      <Loaded query={group}>
        {({ id, name }) => (
          <>
            <PageHeader
              title={auditText.group.title(name)}
              eyebrow={<Link to={`/groepen/${id}`}>{name}</Link>}
              intro={auditText.group.intro}
            />
            <Stack gap={5}>
              <AuditFilterField value={filter} onChange={setFilter} options={filters} />
              <Loaded query={pages} lines={8}>
                {() => (
                  <AuditPages pages={pages}>
                    {(entries) => <AuditList entries={entries} me={person.id} inGroup />}
                  </AuditPages>
                )}
              </Loaded>
            </Stack>
          </>
        )}
      </Loaded>
    </div>
  );
}

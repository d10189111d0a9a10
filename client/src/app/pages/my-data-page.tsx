import type { AuditFilter } from '@leerkring/shared/contract/audit';
import { useState } from 'react';
import { useMyEvents } from '../../features/audit/api';
import { AuditFilterField } from '../../features/audit/audit-filter';
import { AuditList } from '../../features/audit/audit-list';
import { AuditPages } from '../../features/audit/audit-pages';
import { auditText } from '../../text/audit';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

const filters: readonly AuditFilter[] = [
  'others',
  'all',
  'cases',
  'sign-ins',
  'groups',
  'meetings',
  'agreements',
];

export function MyDataPage() {
  useDocumentTitle(auditText.mine.title);
  const { person } = useSignedIn();
  const [filter, setFilter] = useState<AuditFilter>('others');
  const pages = useMyEvents(filter);
  return (
    <div className="reading-page">
      <PageHeader title={auditText.mine.title} intro={auditText.mine.intro} />
      <Stack gap={5}>
        <AuditFilterField
          value={filter}
          onChange={setFilter}
          options={filters}
          words={{ others: auditText.mine.filterOthers }}
        />
        <Loaded query={pages} lines={8}>
          {() => (
            <AuditPages pages={pages}>
              {(entries) => <AuditList entries={entries} me={person.id} />}
            </AuditPages>
          )}
        </Loaded>
      </Stack>
    </div>
  );
}

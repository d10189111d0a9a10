import type { AuditFilter } from '@leerkring/shared/contract/audit';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { useState } from 'react';
import { useAllEvents } from '../../features/audit/api';
import { AuditFilterField } from '../../features/audit/audit-filter';
import { AuditList } from '../../features/audit/audit-list';
import { AuditPages } from '../../features/audit/audit-pages';
import { fullName } from '../../lib/person';
import { auditText } from '../../text/audit';
import { Button } from '../../ui/button';
import { Cluster, Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { BreakGlassSection } from '../break-glass-section';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

const filters: readonly AuditFilter[] = [
  'all',
  'others',
  'cases',
  'sign-ins',
  'groups',
  'meetings',
  'agreements',
  'refusals',
];

/** For the privacy officer, who answers to whoever asks what happened to their data. */
export function AuditPage() {
  useDocumentTitle(auditText.whole.title);
  const me = useSignedIn().person.id;
  const [filter, setFilter] = useState<AuditFilter>('all');
  const [about, setAbout] = useState<PersonView | null>(null);
  const pages = useAllEvents(about?.id ?? null, filter);
  return (
    <div className="reading-page">
      <PageHeader title={auditText.whole.title} intro={auditText.whole.intro} />
      <Stack gap={5}>
        <BreakGlassSection />
        <AuditFilterField value={filter} onChange={setFilter} options={filters} />
        {about && (
          <Cluster spread gap={4}>
            <strong>{auditText.onlyOf(fullName(about))}</strong>
            <Button onClick={() => setAbout(null)}>{auditText.everybody}</Button>
          </Cluster>
        )}
        <Loaded query={pages} lines={8}>
          {() => (
            <AuditPages pages={pages}>
              {(entries) => (
                <AuditList
                  entries={entries}
                  me={me}
                  end={({ concerns, actor }) => {
                    const person = concerns ?? actor;
                    return (
                      person &&
                      person.id !== about?.id && (
                        <Button variant="quiet" onClick={() => setAbout(person)}>
                          {auditText.about(person.givenName)}
                        </Button>
                      )
                    );
                  }}
                />
              )}
            </AuditPages>
          )}
        </Loaded>
      </Stack>
    </div>
  );
}

import type { AuditEntry } from '@leerkring/shared/contract/audit';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../lib/format-nl';
import { useNow } from '../../lib/use-now';
import { auditText, sentenceOf } from '../../text/audit';
import { Row, Rows } from '../../ui/rows';

interface AuditListProps {
  entries: readonly AuditEntry[];
  me: PersonId;
  /** The group is known already. */
  inGroup?: boolean;
  /** What can be done with one, such as looking up its case. */
  end?: (entry: AuditEntry) => ReactNode;
}

export function AuditList({ entries, me, inGroup = false, end }: AuditListProps) {
  const now = useNow();
  return (
    <div className="wrapping-rows">
      <Rows label={auditText.list}>
        {entries.map((entry) => (
          <Row
            key={entry.id}
            title={sentenceOf(entry, me)}
            detail={[
              dayAndTime(entry.at, now),
              ...(entry.group && !inGroup ? [auditText.inGroup(entry.group.name)] : []),
              ...(entry.network ? [auditText.network(entry.network)] : []),
            ].join(' · ')}
            end={end?.(entry)}
          />
        ))}
      </Rows>
    </div>
  );
}

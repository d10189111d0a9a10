import type { BreakGlassView } from '@leerkring/shared/contract/break-glass';
import { capitalise, nearDay, timeSpan } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { useNow } from '../../lib/use-now';
import { breakGlassKindText, breakGlassText as words } from '../../text/break-glass';
import { Chip } from '../../ui/chip';
import { Row, Rows } from '../../ui/rows';
import { EndBreakGlass } from './end-break-glass';

interface BreakGlassListProps {
  entries: readonly BreakGlassView[];
  /** The group is known already. */
  inGroup?: boolean;
}

/** Who looked, where, why, and from when till when: for good. */
export function BreakGlassList({ entries, inGroup = false }: BreakGlassListProps) {
  const now = useNow();
  return (
    <div className="wrapping-rows">
      <Rows label={words.list}>
        {entries.map((entry) => {
          const { id, person, group, kind, reason, since, until, endedAt, endedBy } = entry;
          return (
            <Row
              key={id}
              title={
                <>
                  <strong>{fullName(person)}</strong>
                  {!inGroup && `, ${group.name}`}
                </>
              }
              detail={
                <>
                  {[
                    words.from(capitalise(nearDay(since, now)), timeSpan(since, endedAt ?? until)),
                    ...(endedBy ? [words.endedBy(fullName(endedBy))] : []),
                  ].join(' · ')}
                  <br />
                  {words.why(breakGlassKindText[kind], reason)}
                </>
              }
              end={
                endedAt === null && (
                  <>
                    <Chip tone="now">{words.now}</Chip>
                    {entry.mayEnd && <EndBreakGlass entry={entry} />}
                  </>
                )
              }
            />
          );
        })}
      </Rows>
    </div>
  );
}

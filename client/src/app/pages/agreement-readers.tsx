import type { GroupView } from '@leerkring/shared/contract/groups';
import { shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { agreementPageText } from '../../text/agreements';
import { Stack } from '../../ui/layout';

/** Everybody who may read an agreement of this group, with their organisation. */
export function AgreementReaders({ group, now }: { group: GroupView; now: Date }) {
  return (
    <section aria-labelledby="readers">
      <Stack gap={3}>
        <h2 id="readers" className="side-title">
          {agreementPageText.whoReads}
        </h2>
        <ul className="plain-list small">
          {group.members.map(({ person, until }) => (
            <li key={person.id}>
              {fullName(person)}
              <span className="muted">
                {[
                  '',
                  person.organisation.name,
                  ...(until ? [agreementPageText.guestUntil(shortDay(until, now))] : []),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        <p className="small muted">{agreementPageText.whoReadsHint}</p>
      </Stack>
    </section>
  );
}

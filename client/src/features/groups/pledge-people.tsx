import type { PledgeView } from '@leerkring/shared/contract/groups';
import { Check } from 'lucide-react';
import { shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { groupRoleText, groupText, pledgeText } from '../../text/groups';
import { Chip } from '../../ui/chip';
import { Row, Rows } from '../../ui/rows';
import './ground-rules.css';

interface PledgePart {
  pledge: PledgeView;
  now: Date;
}

export function PledgePeople({ pledge: { people, version }, now }: PledgePart) {
  const wordOf = (accepted: PledgeView['mine']) => {
    if (!accepted) return <Chip>{pledgeText.notYet}</Chip>;
    const day = shortDay(accepted.at, now);
    return accepted.version === version ? (
      <Chip tone="ok" icon={<Check />}>
        {pledgeText.accepted(day)}
      </Chip>
    ) : (
      <Chip>{pledgeText.acceptedEarlier(day)}</Chip>
    );
  };
  return (
    <details className="pledge-part">
      <summary>{pledgeText.who}</summary>
      <div className="wrapping-rows">
        <Rows label={pledgeText.who}>
          {people.map(({ person, role, accepted }) => (
            <Row
              key={person.id}
              title={fullName(person)}
              detail={groupRoleText[role]}
              end={wordOf(accepted)}
            />
          ))}
        </Rows>
      </div>
    </details>
  );
}

export function PledgeAccess({ pledge: { access }, now }: PledgePart) {
  return (
    <details className="pledge-part">
      <summary>{pledgeText.access}</summary>
      <p className="small muted">{pledgeText.accessHint}</p>
      <Rows label={pledgeText.access}>
        {access.map(({ person, role, since, until }) => {
          const from = shortDay(since, now);
          const span = until ? pledgeText.fromTo(from, shortDay(until, now)) : pledgeText.from(from);
          return (
            <Row
              key={`${person.id} ${since}`}
              title={fullName(person)}
              detail={`${groupRoleText[role]} · ${span}`}
              end={!person.active && <Chip>{groupText.closedAccount}</Chip>}
            />
          );
        })}
      </Rows>
    </details>
  );
}

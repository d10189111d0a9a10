import type { BreakGlassView } from '@leerkring/shared/contract/break-glass';
import type { PersonId } from '@leerkring/shared/contract/common';
import { clock } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { breakGlassKindText, breakGlassText as words } from '../../text/break-glass';
import { Notice } from '../../ui/notice';
import { EndBreakGlass } from './end-break-glass';

/** Somebody reads in this group now: to the group, and in other words to the one who reads. */
export function BreakGlassNotice({ entry, me }: { entry: BreakGlassView; me: PersonId }) {
  const { person, kind, reason, until } = entry;
  const isMine = person.id === me;
  return (
    <Notice
      tone="warning"
      title={isMine ? words.mineTitle : words.runningTitle(fullName(person))}
      action={entry.mayEnd && <EndBreakGlass entry={entry} />}
    >
      <p>{isMine ? words.mine(clock(until)) : words.running(clock(until))}</p>
      <p>{words.why(breakGlassKindText[kind], reason)}</p>
    </Notice>
  );
}

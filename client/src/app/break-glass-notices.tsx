import { useBreakGlass } from '../features/break-glass/api';
import { BreakGlassNotice } from '../features/break-glass/break-glass-notice';
import { useMe } from '../features/identity/api';

/** Whoever reads along in this group now. */
export function BreakGlassNotices({ groupId }: { groupId: string }) {
  const me = useMe().data?.person.id;
  const running = (useBreakGlass().data ?? []).filter(
    ({ group, endedAt }) => group.id === groupId && endedAt === null,
  );
  if (!me) return null;
  return running.map((entry) => <BreakGlassNotice key={entry.id} entry={entry} me={me} />);
}

import { clock as clockTime } from '../../../lib/format-nl';
import { breakText } from '../../../text/session';
import { Mark } from '../../../ui/mark';
import { useRoom } from '../room-context';

/** Nothing to do here, on purpose. */
export function BreakScreen() {
  const { view } = useRoom();
  const endsAt = view.timer?.endsAt;
  return (
    <div className="break">
      <Mark />
      {endsAt && <p className="table__big">{breakText.until(clockTime(endsAt))}</p>}
    </div>
  );
}

import { commonText } from '../../text/common';
import { Skeleton } from '../../ui/skeleton';

export function WaitingPage() {
  return (
    <main className="plain-page">
      <Skeleton label={commonText.loading} lines={3} title />
    </main>
  );
}

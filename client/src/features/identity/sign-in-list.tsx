import type { SignInId } from '@leerkring/shared/contract/common';
import type { SignInView } from '@leerkring/shared/contract/sign-ins';
import { Laptop, Smartphone, Tablet } from 'lucide-react';
import { ago, dayAndTime } from '../../lib/format-nl';
import { useNow } from '../../lib/use-now';
import { deviceInWords, meansText, signInsText } from '../../text/sign-ins';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Cluster } from '../../ui/layout';
import { Row, Rows } from '../../ui/rows';

const icons = { computer: Laptop, phone: Smartphone, tablet: Tablet, unknown: Laptop };

interface SignInListProps {
  label: string;
  signIns: readonly SignInView[];
  /** Without it they are only shown. */
  onEnd?: (id: SignInId) => void;
}

export function SignInList({ label, signIns, onEnd }: SignInListProps) {
  const now = useNow();
  return (
    <div className="wrapping-rows">
      <Rows label={label}>
        {signIns.map((signIn) => {
          const Icon = icons[signIn.device.kind];
          const device = deviceInWords(signIn.device);
          return (
            <Row
              key={signIn.id}
              lead={<Icon />}
              title={
                <Cluster>
                  <strong>{device}</strong>
                  {signIn.current && <Chip tone="brand">{signInsText.current}</Chip>}
                </Cluster>
              }
              detail={factsOf(signIn, now).join(' · ')}
              end={
                onEnd &&
                !signIn.current && (
                  <Button aria-label={signInsText.endNamed(device)} onClick={() => onEnd(signIn.id)}>
                    {signInsText.end}
                  </Button>
                )
              }
            />
          );
        })}
      </Rows>
    </div>
  );
}

const factsOf = ({ means, startedAt, lastSeenAt, network }: SignInView, now: Date): string[] => [
  signInsText.how(meansText[means]),
  signInsText.started(dayAndTime(startedAt, now)),
  signInsText.seen(ago(lastSeenAt, now)),
  ...(network ? [signInsText.network(network)] : []),
];

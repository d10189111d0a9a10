import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { recoveryCodesText as words } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import './credentials.css';

/** Shown once; nobody goes on without having said that they are kept. */
export function RecoveryCodeList({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const [copied, setCopied] = useState<boolean>();
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  const goOn = () => {
    setTried(true);
    if (kept) onKept();
  };
  return (
    <Stack gap={5}>
      <p>{words.intro}</p>
      <ul className="recovery-codes" aria-label={words.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Cluster>
        <Button icon={<Copy />} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button icon={<Printer />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </Cluster>
      {copied !== undefined && (
        <Notice tone={copied ? 'ok' : 'warning'}>{copied ? words.copied : words.notCopied}</Notice>
      )}
      <Checkbox
        label={words.kept}
        checked={kept}
        error={tried && !kept ? words.keepFirst : undefined}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <div>
        <Button variant="primary" onClick={goOn}>
          {words.done}
        </Button>
      </div>
    </Stack>
  );
}

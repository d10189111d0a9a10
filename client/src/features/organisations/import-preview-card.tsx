import type { ImportedMunicipality, ImportPreview } from '@leerkring/shared/contract/organisations';
import { shortDay } from '../../lib/format-nl';
import { hasCode } from '../../lib/http';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useNow } from '../../lib/use-now';
import {
  changeInWords,
  importFieldText,
  organisationText,
  importText as words,
} from '../../text/organisations';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { useImport } from './api';
import { ImportPart } from './import-part';

interface ImportPreviewCardProps {
  preview: ImportPreview;
  csv: string;
  /** The registry is another one than when it was shown. */
  onLookAgain: () => void;
}

export function ImportPreviewCard({ preview, csv, onLookAgain }: ImportPreviewCardProps) {
  const take = useImport();
  const now = useNow();
  const { added, changed, ended, unchanged, missing, fingerprint } = preview;
  const isNothing = added.length + changed.length + ended.length === 0;
  if (take.isSuccess)
    return (
      <Notice tone="ok" action={<Next />}>
        {words.taken(take.data.added, take.data.changed, take.data.ended)}
      </Notice>
    );
  return (
    <Card as="section" accent={isNothing ? undefined : 'now'} aria-labelledby="preview">
      <Stack gap={5}>
        <h2 ref={takeFocus} id="preview" className="side-title" tabIndex={-1}>
          {words.previewTitle}
        </h2>
        {isNothing && (
          <Notice tone="ok" action={<Next />}>
            {words.nothing}
          </Notice>
        )}
        <ImportPart
          title={words.ended(ended.length)}
          rows={ended.map((one) => [one.name, endOf(one, now)])}
        />
        <ImportPart
          title={words.changed(changed.length)}
          rows={changed.map((one) => [one.name, changesOf(one)])}
        />
        <ImportPart
          title={words.added(added.length)}
          rows={added.map((one) => [one.name, [one.province, one.code].filter(Boolean).join(' · ')])}
        />
        {unchanged > 0 && <p className="muted">{words.unchanged(unchanged)}</p>}
        <ImportPart
          title={words.missing(missing.length)}
          hint={words.missingHint}
          rows={missing.map(({ code, name }) => [name, code])}
        />
        {hasCode(take.error, 'conflict') ? (
          <Notice tone="error" action={<Button onClick={onLookAgain}>{words.lookAgain}</Button>}>
            {words.conflict}
          </Notice>
        ) : (
          take.isError && <Notice tone="error">{problemToDutch(take.error)}</Notice>
        )}
        {!isNothing && (
          <div>
            <Button variant="primary" busy={take.isPending} onClick={() => take.mutate({ csv, fingerprint })}>
              {words.take}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

/** It comes under a fold on a phone, and a screen reader would not know that it came. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus();

const Next = () => (
  <Cluster>
    <LinkButton to="/uitnodigen">{words.invite}</LinkButton>
    <LinkButton to="/beheer/organisaties">{words.toList}</LinkButton>
  </Cluster>
);

const changesOf = ({ changes }: ImportedMunicipality): string =>
  changes.map(({ field, from, to }) => changeInWords(importFieldText[field], from, to)).join(' · ');

const endOf = ({ validUntil, successor }: ImportedMunicipality, now: Date): string =>
  [validUntil && words.lastDay(shortDay(validUntil, now)), successor && organisationText.goesInto(successor)]
    .filter(Boolean)
    .join(' · ');

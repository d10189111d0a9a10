import { useState } from 'react';
import type { DocumentState } from '../../lib/document-provider';
import { documentText } from '../../text/documents';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** What somebody must know before writing on: that something was not saved, or cannot be. */
export function TextNotices({ state: { status, outdated, lostWords } }: { state: DocumentState }) {
  return (
    <>
      {lostWords && <LostWords words={lostWords} />}
      {outdated && (
        <Notice
          tone="warning"
          action={<Button onClick={() => location.reload()}>{documentText.reload}</Button>}
        >
          {documentText.outdated}
        </Notice>
      )}
      {status === 'refused' && !outdated && <Notice tone="error">{documentText.refused}</Notice>}
    </>
  );
}

function LostWords({ words }: { words: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Notice
      tone="warning"
      action={<Button onClick={copy}>{copied ? documentText.copied : documentText.copyLostWords}</Button>}
    >
      <p>{documentText.lostWords}</p>
      <blockquote className="rich-text__lost">{words}</blockquote>
    </Notice>
  );
}

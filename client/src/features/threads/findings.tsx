import type { PostFinding } from '@leerkring/shared/rules/post-identifiers';
import { identifierKindText } from '../../text/cases';
import { composerText } from '../../text/threads';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import type { Findings } from './use-findings';
import './composer.css';

interface FindingsNoticeProps {
  findings: Findings;
  checked: boolean;
  /** Somebody wanted to place it without having looked. */
  asked: boolean;
  onChecked: (checked: boolean) => void;
}

/** Under the field: what in it may give a resident away, and the question to look again. */
export function FindingsNotice({
  findings: { refused, doubtful },
  checked,
  asked,
  onChecked,
}: FindingsNoticeProps) {
  return (
    <>
      {refused.length > 0 && (
        <Notice tone="error" title={composerText.refusedTitle}>
          <p>{composerText.refused}</p>
          <FindingList findings={refused} />
        </Notice>
      )}
      {doubtful.length > 0 && (
        <div className="composer__findings">
          <Notice tone="warning" title={composerText.findingsTitle}>
            <p>{composerText.findings}</p>
            <FindingList findings={doubtful} />
          </Notice>
          <Checkbox
            label={composerText.checked}
            checked={checked}
            onChange={(event) => onChecked(event.currentTarget.checked)}
            {...(asked && !checked && { error: composerText.checkNeeded })}
          />
        </div>
      )}
    </>
  );
}

function FindingList({ findings }: { findings: readonly PostFinding[] }) {
  return (
    <ul>
      {findings.map(({ kind, words }) => (
        <li key={`${kind} ${words}`}>{composerText.finding(words, identifierKindText[kind].name)}</li>
      ))}
    </ul>
  );
}

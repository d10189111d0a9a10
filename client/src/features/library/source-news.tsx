import type { SourceNews, TextChange } from '@leerkring/shared/contract/library';
import { shortDay } from '../../lib/format-nl';
import { itemText, sourceText } from '../../text/library';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import './library.css';

/** What the maker says, what is different, and one's own text to lay beside it. */
export function SourceNewsView({ news, now }: { news: SourceNews; now: Date }) {
  const { versions, comparison } = news;
  return (
    <Stack gap={5}>
      <Card as="section" aria-labelledby="source-notes">
        <h2 id="source-notes" className="side-title">
          {sourceText.notes}
        </h2>
        {versions.map(({ number, name, note, madeAt }) => (
          <div key={number} className="library-version">
            <h3>{itemText.versionName(number, name)}</h3>
            <p className="library-version__note">{note}</p>
            <p className="small muted">{shortDay(madeAt, now)}</p>
          </div>
        ))}
      </Card>
      {comparison ? (
        <div className="library-side-by-side">
          <Card as="section" aria-labelledby="source-changes">
            <Stack gap={3}>
              <h2 id="source-changes" className="side-title">
                {sourceText.theirs}
              </h2>
              <div className="library-changes">
                {comparison.changes.map((change, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once, as it is
                  <Change key={index} change={change} />
                ))}
              </div>
            </Stack>
          </Card>
          <Card as="section" aria-labelledby="source-mine">
            <Stack gap={3}>
              <h2 id="source-mine" className="side-title">
                {sourceText.mine}
              </h2>
              <div className="library-changes">
                {comparison.mine.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once, as it is
                  <p key={index} className="library-change">
                    {line}
                  </p>
                ))}
              </div>
            </Stack>
          </Card>
        </div>
      ) : (
        <Notice>{sourceText.noComparison}</Notice>
      )}
    </Stack>
  );
}

/** Said in a word as well, for who does not see the colour. */
function Change({ change: { kind, text } }: { change: TextChange }) {
  const block = `library-change library-change--${kind}`;
  if (kind === 'skipped') return <p className={block}>{sourceText.skipped(text)}</p>;
  if (kind === 'same') return <p className={block}>{text}</p>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <div className={block}>
      <span className="library-change__kind">{sourceText[kind]}</span>
      <Mark>{text}</Mark>
    </div>
  );
}

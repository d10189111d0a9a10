import type { ImportPreview } from '@leerkring/shared/contract/exchange';
import { useId } from 'react';
import { blockText, exchangeText, lossText } from '../../../text/exchange';
import { Notice } from '../../../ui/notice';
import './exchange.css';

/** The beginning of what is in a file, and what of it does not come along as it is. */
export function FoundText({ preview: { words, blocks, more, losses } }: { preview: ImportPreview }) {
  const title = useId();
  if (blocks.length === 0) return <Notice tone="warning">{exchangeText.nothing}</Notice>;
  return (
    <>
      <div>
        <h3 id={title}>{exchangeText.found(words)}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="found-text" aria-labelledby={title} tabIndex={0}>
          {blocks.map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity, and keeps no state
            <p key={index} className={`found-text__line found-text__line--${kind}`}>
              {blockText[kind] && <span className="found-text__kind">{blockText[kind]}</span>}
              {text}
            </p>
          ))}
          {more > 0 && <p className="found-text__more">{exchangeText.more(more)}</p>}
        </section>
      </div>
      {losses.length > 0 && (
        <Notice tone="warning" title={exchangeText.losses}>
          <ul className="found-text__losses">
            {losses.map(({ what, count }) => (
              <li key={what}>{lossText[what](count)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="found-text__more">{exchangeText.identifiers}</p>
    </>
  );
}

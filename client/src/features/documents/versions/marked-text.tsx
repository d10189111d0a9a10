/**
 * A version to read, with what was added underlined and what was removed struck through. Who did it stands in
 * front in letters, and is said to a screen reader; the colour of the person only repeats it.
 */
import type { TextBlock, TextRun, VersionText } from '@leerkring/shared/contract/document-versions';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { ReactNode } from 'react';
import { colourOf, fullName } from '../../../lib/person';
import { pictureAddress } from '../../../lib/picture-address';
import { suggestionText } from '../../../text/suggestions';
import { changeEnd, changeText, versionsText } from '../../../text/versions';
import { initials } from '../../../ui/avatar';
import { classNames } from '../../../ui/class-names';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { withBreaks } from '../suggestions/words-with-breaks';
import { givenNameOf } from './version-names';

type People = VersionText['people'];

export function MarkedText({
  text: { blocks, people },
  isCompared,
}: {
  text: VersionText;
  isCompared: boolean;
}) {
  const filled = blocks.filter(({ kind, runs }) => kind === 'rule' || kind === 'image' || runs.length > 0);
  const isChanged = blocks.some(({ change, runs }) =>
    [change, ...runs.map((run) => run.change)].some(isChange),
  );
  return (
    <>
      {isCompared && (
        <p className="versions__legend">
          {isChanged ? (
            <>
              <ins className="version-change version-change--added">{versionsText.legendAdded}</ins>{' '}
              <del className="version-change version-change--removed">{versionsText.legendRemoved}</del>{' '}
              {versionsText.legendWho}
            </>
          ) : (
            versionsText.same
          )}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls in it with the arrows */}
      <section className="versions__text" aria-label={versionsText.text} tabIndex={0}>
        {filled.length === 0 && <p>{versionsText.empty}</p>}
        {filled.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity, and keeps no state
          <Block key={index} block={block} people={people} />
        ))}
      </section>
    </>
  );
}

const isChange = (change: TextBlock['change']): boolean => change !== 'same';

function Block({ block, people }: { block: TextBlock; people: People }) {
  const { kind, depth, quoted, box, runs } = block;
  if (kind === 'rule') return <hr />;
  if (kind === 'image') return <ImageBlock block={block} people={people} />;
  const Tag = kind === 'heading' ? 'h4' : 'p';
  return (
    <Tag
      className={classNames('version-block', [kind, quoted && 'quoted', box ?? false])}
      style={{ marginInlineStart: `${Math.min(depth, 6) * 1.25}rem` }}
    >
      {markerOf(block)}
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity, and keeps no state
        <Run key={index} run={run} before={runs[index - 1]} people={people} />
      ))}
    </Tag>
  );
}

/** What it shows stands under it, also when nobody said so: an image that came or went is named. */
function ImageBlock({ block: { image, change, by, runs }, people }: { block: TextBlock; people: People }) {
  const words = runs.map(({ text }) => text).join('') || versionsText.imageWithoutWords;
  const run: TextRun = { text: versionsText.image(words), marks: [], change, by };
  return (
    <figure className={classNames('version-image', [change])}>
      {image && <img src={pictureAddress(image)} alt="" loading="lazy" />}
      <figcaption>
        <Run run={run} before={undefined} people={people} />
      </figcaption>
    </figure>
  );
}

const markerOf = ({ marker, number }: TextBlock): ReactNode => {
  if (marker === null) return null;
  const sign = { bullet: '•', number: `${number ?? 1}.`, open: '☐', done: '☑' }[marker];
  return <span className="version-block__marker">{sign} </span>;
};

interface RunProps {
  run: TextRun;
  before: TextRun | undefined;
  people: People;
}

function Run({ run, before, people }: RunProps) {
  const words = marked(run);
  const { change, by } = run;
  if (change === 'same') return words;
  const Tag = change === 'added' ? 'ins' : 'del';
  const person = people.find(({ id }) => id === by);
  const isFirst = before?.change !== change || before.by !== by;
  return (
    <>
      <VisuallyHidden>{changeText[change](givenNameOf(people, by))}</VisuallyHidden>
      {isFirst && person && <Who person={person} />}
      <Tag
        className={classNames('version-change', [change, person && `colour-${colourOf(person.id)}`])}
        title={person && fullName(person)}
      >
        {words}
      </Tag>
      <VisuallyHidden>{changeEnd}</VisuallyHidden>
    </>
  );
}

const Who = ({ person }: { person: PersonView }) => (
  <span className={classNames('version-who', [`colour-${colourOf(person.id)}`])} aria-hidden="true">
    {initials(fullName(person))}
  </span>
);

const wraps: Record<string, (inside: ReactNode) => ReactNode> = {
  code: (inside) => <code>{inside}</code>,
  bold: (inside) => <strong>{inside}</strong>,
  italic: (inside) => <em>{inside}</em>,
  strike: (inside) => <s>{inside}</s>,
  link: (inside) => <span className="version-link">{inside}</span>,
  // No `ins` and `del`: those say here what came and went since.
  insertion: (inside) => (
    <span className="suggestion suggestion--insertion" title={suggestionText.wasInsertion}>
      {inside}
    </span>
  ),
  deletion: (inside) => (
    <span className="suggestion suggestion--deletion" title={suggestionText.wasDeletion}>
      {inside}
    </span>
  ),
};

const marked = ({ text, marks }: TextRun): ReactNode =>
  marks.reduce<ReactNode>(
    (inside, name) => (Object.hasOwn(wraps, name) ? wraps[name]?.(inside) : inside),
    withBreaks(text),
  );

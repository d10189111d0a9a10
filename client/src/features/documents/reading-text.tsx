/**
 * A text to read, from the Yjs tree straight to the page, without the editor: for reports, for who waits for the
 * editor, and for when the editor fails. It shows what the schema knows and nothing else, and trusts no address.
 */
import {
  calloutKinds,
  headingLevels,
  imageSizeOf,
  LinkAddress,
} from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import {
  Fragment,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import * as Y from 'yjs';
import { pictureAddress } from '../../lib/picture-address';
import { whenIdle } from '../../lib/when-idle';
import { editorText } from '../../text/editor';
import { type Block, hintAt, type SectionHints } from './section-hints';
import { SuggestedWords } from './suggestions/suggested-words';
import { withBreaks } from './suggestions/words-with-breaks';
import { wordsIn } from './words-in';
import './written-text.css';

/** More than any screen shows. */
const firstBlocks = 40;

interface ReadingTextProps {
  doc: Y.Doc;
  label: string;
  /** For who is about to write. */
  hints?: SectionHints | undefined;
}

/** What is on the screen comes first, and the rest of a long text when there is nothing else to do. */
export const ReadingText = memo(function ReadingText({ doc, label, hints = noHints }: ReadingTextProps) {
  useChanges(doc);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => whenIdle(() => setWhole(true)), []);
  const blocks = doc.getXmlFragment(documentRoot).toArray();
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a page as it came it becomes a textbox, which no section may be
    <div className="written-text" role="region" aria-label={label}>
      {shown(isWhole ? blocks : blocks.slice(0, firstBlocks), (index) =>
        hintAt(index, (at) => blockOf(blocks[at]), hints),
      )}
    </div>
  );
});

const noHints: SectionHints = {};

const isEmptyText = (node: unknown) => node instanceof Y.XmlText && node.length === 0;

const blockOf = (node: unknown): Block | null =>
  node instanceof Y.XmlElement
    ? { name: node.nodeName, isEmpty: () => node.toArray().every(isEmptyText), words: () => wordsIn(node) }
    : null;

/** How often each text changed since somebody first looked at it. */
const changes = new WeakMap<Y.Doc, number>();
const changesOf = (doc: Y.Doc): number => {
  const known = changes.get(doc);
  if (known !== undefined) return known;
  changes.set(doc, 0);
  doc.on('update', () => changes.set(doc, (changes.get(doc) ?? 0) + 1));
  return 0;
};

/** Shows the text anew after every change, also one between the first look and the first listening. */
const useChanges = (doc: Y.Doc): void => {
  const listen = useCallback(
    (look: () => void) => {
      doc.on('update', look);
      return () => doc.off('update', look);
    },
    [doc],
  );
  const count = () => changesOf(doc);
  useSyncExternalStore(listen, count, count);
};

const shown = (nodes: readonly unknown[], hintOf?: (index: number) => string | undefined): ReactNode[] =>
  nodes.map((node, index) => {
    const key = `${index}`;
    if (node instanceof Y.XmlText) return <Fragment key={key}>{wordsOf(node)}</Fragment>;
    if (!(node instanceof Y.XmlElement)) return null;
    const hint = hintOf?.(index);
    return <Fragment key={key}>{hint ? <Hinted hint={hint} /> : elementOf(node)}</Fragment>;
  });

const Hinted = ({ hint }: { hint: string }) => (
  <p className="is-hinted" data-placeholder={hint}>
    <br />
  </p>
);

const childrenOf = (within: Y.XmlFragment): ReactNode[] => shown(within.toArray());

/** Attributes of a Yjs element are typed as strings, and are what the editor stored. */
const attribute = (element: Y.XmlElement, name: string): unknown => element.getAttribute(name);
const span = (element: Y.XmlElement, name: string) => Number(attribute(element, name) ?? 1);

const elementOf = (element: Y.XmlElement): ReactNode => {
  const inside = childrenOf(element);
  const make = Object.hasOwn(shapes, element.nodeName) ? shapes[element.nodeName] : undefined;
  return make ? make(element, inside) : null;
};

/** An empty one is as high as one with words, and has a place for a caret. */
const lineOf = (element: Y.XmlElement, inside: ReactNode[]): ReactNode =>
  element.toArray().every(isEmptyText) ? <br /> : inside;

const shapes: Record<string, (element: Y.XmlElement, inside: ReactNode[]) => ReactNode> = {
  paragraph: (element, inside) => <p>{lineOf(element, inside)}</p>,
  heading: (element, inside) => {
    const level = headingLevels.find((one) => one === attribute(element, 'level')) ?? 2;
    const Heading = `h${level}` as const;
    return <Heading>{lineOf(element, inside)}</Heading>;
  },
  bulletList: (_, inside) => <ul>{inside}</ul>,
  orderedList: (element, inside) => {
    const type = (['a', 'A', 'i', 'I'] as const).find((one) => one === attribute(element, 'type'));
    return (
      <ol start={span(element, 'start')} type={type}>
        {inside}
      </ol>
    );
  },
  listItem: (_, inside) => <li>{inside}</li>,
  taskList: (_, inside) => <ul data-type="taskList">{inside}</ul>,
  taskItem: (element, inside) => (
    <li data-type="taskItem">
      <label>
        <input
          type="checkbox"
          checked={attribute(element, 'checked') === true}
          disabled
          aria-label={editorText.taskDone(firstWords(element))}
        />
      </label>
      <div>{inside}</div>
    </li>
  ),
  blockquote: (_, inside) => <blockquote>{inside}</blockquote>,
  callout: (element, inside) => {
    const kind = calloutKinds.find((one) => one === attribute(element, 'kind')) ?? 'info';
    return (
      <div role="note" data-callout={kind} aria-label={editorText.callouts[kind]}>
        {inside}
      </div>
    );
  },
  hardBreak: () => <br />,
  horizontalRule: () => <hr />,
  image: (element) => (
    <img
      className="written-image"
      data-size={imageSizeOf(attribute(element, 'size'))}
      src={pictureAddress(attribute(element, 'fileId'))}
      alt={altOf(element)}
      width={span(element, 'width')}
      height={span(element, 'height')}
      loading="lazy"
    />
  ),
  table: (_, inside) => (
    <div className="tableWrapper">
      <table>
        <tbody>{inside}</tbody>
      </table>
    </div>
  ),
  tableRow: (_, inside) => <tr>{inside}</tr>,
  tableHeader: (element, inside) => (
    <th colSpan={span(element, 'colspan')} rowSpan={span(element, 'rowspan')}>
      {inside}
    </th>
  ),
  tableCell: (element, inside) => (
    <td colSpan={span(element, 'colspan')} rowSpan={span(element, 'rowspan')}>
      {inside}
    </td>
  ),
};

const altOf = (element: Y.XmlElement): string => {
  const alt = attribute(element, 'alt');
  return typeof alt === 'string' ? alt : editorText.imageUndescribed;
};

const firstWords = (element: Y.XmlElement): string => {
  const first = element.get(0);
  return first instanceof Y.XmlElement ? wordsIn(first) : '';
};

interface Run {
  insert?: unknown;
  attributes?: Record<string, unknown>;
}

const insertOf = ({ insert }: Run): string => (typeof insert === 'string' ? insert : '');

const wordsOf = (text: Y.XmlText): ReactNode[] =>
  (text.toDelta() as Run[]).map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity, and keeps no state
    <Fragment key={`${index}`}>{marked(insertOf(run), run.attributes ?? {})}</Fragment>
  ));

const wraps: Record<string, (inside: ReactNode, value: unknown) => ReactNode> = {
  code: (inside) => <code>{inside}</code>,
  bold: (inside) => <strong>{inside}</strong>,
  italic: (inside) => <em>{inside}</em>,
  strike: (inside) => <s>{inside}</s>,
  link: (inside, value) => {
    const address = LinkAddress.safeParse((value as { href?: unknown } | null)?.href);
    if (!address.success) return inside;
    return (
      <a href={address.data} target="_blank" rel="noopener noreferrer nofollow">
        {inside}
      </a>
    );
  },
  insertion: (inside, value) => (
    <SuggestedWords proposal="insertion" value={value}>
      {inside}
    </SuggestedWords>
  ),
  deletion: (inside, value) => (
    <SuggestedWords proposal="deletion" value={value}>
      {inside}
    </SuggestedWords>
  ),
};

const marked = (words: string, marks: Record<string, unknown>): ReactNode =>
  Object.entries(wraps).reduce<ReactNode>(
    (inside, [name, wrap]) =>
      Object.hasOwn(marks, name) && marks[name] ? wrap(inside, marks[name]) : inside,
    withBreaks(words),
  );

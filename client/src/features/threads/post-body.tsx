import type { PersonId, PostId } from '@leerkring/shared/contract/common';
import {
  type Block,
  blocksOf,
  type Inline,
  type Line,
  type SimpleBlock,
} from '@leerkring/shared/rules/post-body';
import { Fragment, type ReactNode } from 'react';
import { postText } from '../../text/threads';
import { Prose } from '../../ui/prose';
import './thread.css';

interface PostBodyProps {
  body: string;
  nameOf: (id: PersonId) => string;
  /** The post that is quoted, when it stands in this thread. */
  quoted: (id: PostId) => { name: string; number: number } | null;
}

/** The words of a post. Nothing of them is ever read as HTML. */
export function PostBody({ body, nameOf, quoted }: PostBodyProps) {
  return (
    <Prose className="post-body">
      {numbered(blocksOf(body), (block) =>
        block.kind === 'quote' ? (
          <Quote block={block} nameOf={nameOf} quoted={quoted} />
        ) : (
          <Simple block={block} nameOf={nameOf} />
        ),
      )}
    </Prose>
  );
}

type QuoteBlock = Extract<Block, { kind: 'quote' }>;

function Quote({ block, nameOf, quoted }: Omit<PostBodyProps, 'body'> & { block: QuoteBlock }) {
  const { postId, blocks } = block;
  const source = postId && quoted(postId);
  const isGone = postId !== null && blocks.length === 0;
  return (
    <figure className="post-quote">
      {postId && (
        <figcaption className="post-quote__from">
          {isGone && postText.quoteGone}
          {!isGone &&
            (source ? (
              <a href={`#bericht-${source.number}`}>{postText.quoteOf(source.name)}</a>
            ) : (
              postText.quoteElsewhere
            ))}
        </figcaption>
      )}
      {blocks.length > 0 && (
        <blockquote>
          {numbered(blocks, (inner) => (
            <Simple block={inner} nameOf={nameOf} />
          ))}
        </blockquote>
      )}
    </figure>
  );
}

function Simple({ block, nameOf }: { block: SimpleBlock; nameOf: PostBodyProps['nameOf'] }) {
  if (block.kind === 'paragraph')
    return (
      <p>
        {numbered(block.lines, (line, index) => (
          <>
            {index > 0 && <br />}
            <Words line={line} nameOf={nameOf} />
          </>
        ))}
      </p>
    );
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {numbered(block.items, (line) => (
        <li>
          <Words line={line} nameOf={nameOf} />
        </li>
      ))}
    </List>
  );
}

function Words({ line, nameOf }: { line: Line; nameOf: PostBodyProps['nameOf'] }) {
  return numbered(line, (part) => wordsOf(part, nameOf));
}

const wordsOf = (part: Inline, nameOf: PostBodyProps['nameOf']): ReactNode => {
  if ('mention' in part) return <span className="post-mention">@{nameOf(part.mention)}</span>;
  if ('link' in part)
    return (
      <a href={part.link} target="_blank" rel="noopener noreferrer nofollow">
        {part.text}
      </a>
    );
  const words = part.italic ? <em>{part.text}</em> : part.text;
  return part.bold ? <strong>{words}</strong> : words;
};

/** The parts of a text have no identity but their place. */
const numbered = <Part,>(parts: readonly Part[], show: (part: Part, index: number) => ReactNode) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  parts.map((part, index) => <Fragment key={index}>{show(part, index)}</Fragment>);

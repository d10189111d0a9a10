import type { PersonId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import type { PollView as Poll } from '@leerkring/shared/contract/posts';
import { useId, useState } from 'react';
import { listInWords, relative } from '../../lib/format-nl';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { pollText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useClosePoll, useVote } from './api';
import './composer.css';

interface PollViewProps {
  threadId: ThreadId;
  postId: PostId;
  poll: Poll;
  mayVote: boolean;
  mayClose: boolean;
  nameOf: (id: PersonId) => string;
  now: Date;
}

export function PollView(props: PollViewProps) {
  const { threadId, postId, poll, mayVote, mayClose, now } = props;
  const title = useId();
  const [changing, setChanging] = useState(false);
  const close = useClosePoll(threadId, postId);
  const votes = mayVote && !poll.closed;
  const asks = votes && (poll.mine.length === 0 || changing);
  const facts = [
    poll.voters === 0 ? words.nobody : words.voters(poll.voters),
    poll.named ? words.named : words.anonymous,
    poll.closed ? words.closed : poll.closesAt && words.closesAt(relative(poll.closesAt, now)),
  ].filter(Boolean);
  return (
    <section className="poll" aria-labelledby={title}>
      <h2 className="poll__question" id={title}>
        {poll.question}
      </h2>
      {asks ? (
        <Vote {...props} onDone={() => setChanging(false)} changing={changing} />
      ) : (
        <Results {...props} />
      )}
      <p className="poll__facts">{facts.join(' · ')}</p>
      {votes && !asks && (
        <div className="poll__actions">
          <Button onClick={() => setChanging(true)}>{words.voteAgain}</Button>
          {mayClose && (
            <Button variant="quiet" busy={close.isPending} onClick={() => close.mutate(undefined)}>
              {words.close}
            </Button>
          )}
        </div>
      )}
      {close.isError && <Notice tone="error">{problemToDutch(close.error)}</Notice>}
    </section>
  );
}

function Vote({
  threadId,
  postId,
  poll,
  changing,
  onDone,
}: PollViewProps & { changing: boolean; onDone: () => void }) {
  const name = useId();
  const [chosen, setChosen] = useState<readonly string[]>(poll.mine);
  const vote = useVote(threadId, postId);
  const choose = (id: string, on: boolean) =>
    setChosen((before) =>
      poll.multiple ? [...before.filter((other) => other !== id), ...(on ? [id] : [])] : [id],
    );
  return (
    <form
      className="poll__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) vote.mutate([...chosen], { onSuccess: onDone });
      }}
    >
      <fieldset className="leerkring-radio-group">
        <legend className="poll__facts">{poll.multiple ? words.chooseMore : words.choose}</legend>
        {poll.options.map(({ id, text }) => (
          <div className="leerkring-choice" key={id}>
            <label className="leerkring-choice__row">
              <input
                type={poll.multiple ? 'checkbox' : 'radio'}
                name={name}
                className={`leerkring-choice__mark leerkring-choice__mark--${poll.multiple ? 'check' : 'radio'}`}
                checked={chosen.includes(id)}
                onChange={(event) => choose(id, event.currentTarget.checked)}
              />
              <span>{text}</span>
            </label>
          </div>
        ))}
      </fieldset>
      {!changing && <p className="poll__facts">{words.resultAfter}</p>}
      {vote.isError && <Notice tone="error">{problemToDutch(vote.error)}</Notice>}
      <div className="poll__actions">
        <Button type="submit" variant="primary" busy={vote.isPending} disabled={chosen.length === 0}>
          {words.vote}
        </Button>
        {changing && (
          <Button variant="quiet" onClick={onDone}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

function Results({ poll, nameOf }: PollViewProps) {
  const most = Math.max(1, poll.voters);
  return (
    <ul className="poll__results">
      {poll.options.map(({ id, text, votes, voterIds }) => (
        <li key={id} className="poll__result">
          <div className="poll__line">
            <span>
              {text}
              {poll.mine.includes(id) && <span className="poll__facts"> · {words.yours}</span>}
            </span>
            {votes !== null && <span className="poll__votes">{words.votes(votes)}</span>}
          </div>
          {votes !== null && <meter className="poll__bar" aria-hidden min={0} max={most} value={votes} />}
          {voterIds && voterIds.length > 0 && (
            <p className="poll__facts">{listInWords(voterIds.map(nameOf))}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

import type { PostFlagView } from '@leerkring/shared/contract/post-flags';
import type { ThreadHealth } from '@leerkring/shared/contract/threads';
import { plainTextOf } from '@leerkring/shared/rules/post-body';
import { Link } from 'react-router';
import { ago, minutesInWords } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { flagReasonText, threadText, attentionText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useSettleFlag } from './api';
import './threads.css';

const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;

export function FlagQueue({ flags, now }: { flags: readonly PostFlagView[]; now: Date }) {
  const settle = useSettleFlag();
  if (flags.length === 0)
    return (
      <Card>
        <EmptyState title={words.flagsEmptyTitle}>{words.flagsEmpty}</EmptyState>
      </Card>
    );
  return (
    <Stack gap={4}>
      {settle.isError && <Notice tone="error">{problemToDutch(settle.error)}</Notice>}
      {flags.map((flag) => (
        <Card key={flag.id}>
          <Stack gap={3}>
            <Cluster gap={2}>
              <Chip tone="stop">{flagReasonText[flag.reason]}</Chip>
              {flag.group && <Chip tone="private">{flag.group.name}</Chip>}
              <span className="muted small">{words.flagBy(fullName(flag.by), ago(flag.at, now))}</span>
            </Cluster>
            {flag.note && <p>{flag.note}</p>}
            <div>
              <Link className="title-link" to={`/gesprekken/${flag.threadId}`}>
                {flag.threadTitle || threadText.hiddenTitle}
              </Link>
              <p className="muted small">{words.writtenBy(fullName(flag.author))}</p>
            </div>
            <blockquote className="flag__words">{plainTextOf(flag.body) || words.gone}</blockquote>
            <Cluster gap={3}>
              <Button busy={settle.isPending} onClick={() => settle.mutate({ id: flag.id, outcome: 'kept' })}>
                {words.keep}
              </Button>
              <Button
                variant="danger"
                busy={settle.isPending}
                onClick={() => settle.mutate({ id: flag.id, outcome: 'removed' })}
              >
                {words.remove}
              </Button>
            </Cluster>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

const inWords = (minutes: number): string => {
  if (minutes < 2 * hourMinutes) return minutesInWords(minutes);
  if (minutes < 2 * dayMinutes) return `${Math.round(minutes / hourMinutes)} uur`;
  return `${Math.round(minutes / dayMinutes)} dagen`;
};

/** Of the network as a whole: no person and no organisation is counted. */
export function Figures({ health }: { health: ThreadHealth }) {
  const { medianMinutesToAnswer: median, answered, started } = health;
  return (
    <Card>
      <dl className="figures">
        <div>
          <dt>{words.median}</dt>
          <dd>{median === null ? words.noFigure : inWords(median)}</dd>
        </div>
        <div>
          <dt>{words.share}</dt>
          <dd>{words.shareOf(answered, started)}</dd>
        </div>
      </dl>
      <p className="muted small">{words.figuresPeriod}</p>
    </Card>
  );
}

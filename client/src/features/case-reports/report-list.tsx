import type { CaseReportDecision, CaseReportView } from '@leerkring/shared/contract/case-reports';
import { plainTextOf } from '@leerkring/shared/rules/post-body';
import { useState } from 'react';
import { Link } from 'react-router';
import { ago } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { decisionText, caseReportText as words } from '../../text/case-reports';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Row, Rows } from '../../ui/rows';
import { useDecide } from './api';
import './case-reports.css';

export function ReportCard({ report, now }: { report: CaseReportView; now: Date }) {
  const { id, at, by, story, contact, address, about } = report;
  const decide = useDecide();
  const [removing, setRemoving] = useState(false);
  const act = (decision: CaseReportDecision) => decide.mutate({ id, decision });
  const name = by ? fullName(by) : words.anonymous;
  return (
    <Card as="section">
      <Stack gap={3}>
        <Cluster gap={2}>
          {about && (
            <Chip tone={about.hidden ? 'stop' : 'neutral'}>
              {about.hidden ? words.hidden : words.visible}
            </Chip>
          )}
          <span className="muted small">{words.reportedBy(name, ago(at, now))}</span>
        </Cluster>
        <p className="case-report__story">{story}</p>
        <p className="muted small">
          {contact ? `${words.contact}: ${contact}` : words.noContact}
          <br />
          {address ? `${words.address}: ${address}` : words.noAddress}
        </p>
        <About report={report} />
        {decide.isError && <Notice tone="error">{problemToDutch(decide.error)}</Notice>}
        <Cluster gap={3}>
          {about?.hidden ? (
            <Button busy={decide.isPending} onClick={() => act('restored')}>
              {words.restore}
            </Button>
          ) : (
            <Button busy={decide.isPending} onClick={() => act('noted')}>
              {words.note}
            </Button>
          )}
          {about && (
            <Button variant="danger" onClick={() => setRemoving(true)}>
              {words.remove}
            </Button>
          )}
        </Cluster>
      </Stack>
      <ConfirmDialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={words.removeTitle}
        words={{ ...commonText, confirm: words.remove }}
        busy={decide.isPending}
        onConfirm={() => {
          act('removed');
          setRemoving(false);
        }}
      >
        <p>{about?.itemId ? words.removeItemExplanation : words.removeExplanation}</p>
      </ConfirmDialog>
    </Card>
  );
}

function About({ report: { about } }: { report: CaseReportView }) {
  if (!about) return <Notice>{words.leadsNowhere}</Notice>;
  if (about.group) return <Notice>{words.inGroup(about.group.name)}</Notice>;
  if (about.organisation && !about.words)
    return <Notice>{words.inOrganisation(about.organisation.name)}</Notice>;
  return (
    <section className="case-report__words" aria-label={words.words}>
      <h2 className="case-report__title">{about.words?.title}</h2>
      {about.words?.posts.map((body, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: posts are shown in their order and stay there
        <p key={index}>{plainTextOf(body)}</p>
      ))}
      {about.itemId ? (
        <Link to={`/bibliotheek/${about.itemId}`}>{words.openItem}</Link>
      ) : (
        <Link to={`/gesprekken/${about.threadId}`}>{words.open}</Link>
      )}
    </section>
  );
}

export function DecidedList({ reports, now }: { reports: readonly CaseReportView[]; now: Date }) {
  return (
    <Card>
      <Rows label={words.decided}>
        {reports.map(({ id, story, decided }) => (
          <Row
            key={id}
            title={story}
            detail={
              decided &&
              words.decidedBy(decisionText[decided.decision], fullName(decided.by), ago(decided.at, now))
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

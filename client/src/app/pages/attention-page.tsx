import { can } from '@leerkring/shared/rules/can';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { useThemes } from '../../features/themes/api';
import { usePostFlags, useThreadHealth } from '../../features/threads/api';
import { Figures, FlagQueue } from '../../features/threads/attention';
import { themeNames } from '../../features/threads/theme-names';
import { ThreadList } from '../../features/threads/thread-list';
import { useNow } from '../../lib/use-now';
import { threadPageText, attentionText as words } from '../../text/threads';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

/** For moderators, and of a group for its facilitators: what others asked them to look at, and what waits. */
export function AttentionPage() {
  useDocumentTitle(words.title);
  const { actor } = useSignedIn();
  const now = useNow();
  const moderates = can(actor, 'network-thread.moderate', null);
  const flags = usePostFlags();
  return (
    <div className="reading-page">
      <PageHeader
        title={words.title}
        intro={words.intro}
        eyebrow={
          <Link className="icon-link" to="/gesprekken">
            <ArrowLeft />
            {threadPageText.back}
          </Link>
        }
        actions={moderates && <LinkButton to="/gesprekken/themas">{words.manageThemes}</LinkButton>}
      />
      {/* All parts at once, so that none pushes another aside. */}
      <Loaded query={flags} lines={12}>
        {(all) => (
          <Stack gap={8}>
            <section aria-labelledby="flags">
              <Stack gap={3}>
                <h2 id="flags" className="side-title">
                  {words.flags}
                </h2>
                <FlagQueue flags={all} now={now} />
              </Stack>
            </section>
            {moderates && <Health now={now} />}
          </Stack>
        )}
      </Loaded>
    </div>
  );
}

function Health({ now }: { now: Date }) {
  const health = useThreadHealth(true);
  const names = themeNames(useThemes().data ?? []);
  return (
    <Loaded query={health} lines={9}>
      {(figures) => (
        <>
          <section aria-labelledby="unanswered">
            <Stack gap={3}>
              <h2 id="unanswered" className="side-title">
                {words.unanswered}
              </h2>
              {figures.unanswered.length > 0 ? (
                <ThreadList label={words.unanswered} threads={figures.unanswered} names={names} now={now} />
              ) : (
                <Card>
                  <EmptyState title={words.unansweredEmptyTitle}>{words.unansweredEmpty}</EmptyState>
                </Card>
              )}
            </Stack>
          </section>
          <section aria-labelledby="figures">
            <Stack gap={3}>
              <h2 id="figures" className="side-title">
                {words.figures}
              </h2>
              <Figures health={figures} />
            </Stack>
          </section>
        </>
      )}
    </Loaded>
  );
}

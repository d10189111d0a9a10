import type { SubjectRef } from '@leerkring/shared/contract/threads';
import { Link } from 'react-router';
import { useThreads } from '../../features/threads/api';
import { threadText as words } from '../../text/threads';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';

interface ThreadsAboutProps {
  subject: SubjectRef;
  /** Null: it is of the whole network. */
  groupId: string | null;
}

/** What was talked about with this thing as its beginning, and a way to begin. */
export function ThreadsAbout({ subject, groupId }: ThreadsAboutProps) {
  const inGroup = groupId ? `&groep=${groupId}` : '';
  const threads = useThreads({ subjectId: subject.id }).data?.threads ?? [];
  return (
    <Card as="section" aria-labelledby="threads-about">
      <Stack gap={3}>
        <h2 className="side-title" id="threads-about">
          {words.about}
        </h2>
        {threads.length > 0 && (
          <ul>
            {threads.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/gesprekken/${id}`}>{title || words.hiddenTitle}</Link>
              </li>
            ))}
          </ul>
        )}
        <div>
          <LinkButton to={`/gesprekken/nieuw?over=${subject.kind}:${subject.id}${inGroup}`}>
            {words.startAbout}
          </LinkButton>
        </div>
      </Stack>
    </Card>
  );
}

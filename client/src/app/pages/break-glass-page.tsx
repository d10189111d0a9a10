import { breakGlassMinutes } from '@leerkring/shared/contract/break-glass';
import { Link, useNavigate } from 'react-router';
import { useGroupNames } from '../../features/break-glass/api';
import { BreakGlassForm } from '../../features/break-glass/break-glass-form';
import { breakGlassText as words } from '../../text/break-glass';
import { administrationText } from '../../text/sign-ins';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { BreakGlassSection } from '../break-glass-section';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

export function BreakGlassPage() {
  useDocumentTitle(words.title);
  const navigate = useNavigate();
  const groups = useGroupNames();
  return (
    <div className="reading-page">
      <PageHeader
        title={words.title}
        eyebrow={<Link to="/beheer">{administrationText.title}</Link>}
        intro={words.intro(breakGlassMinutes)}
      />
      <Loaded query={groups} lines={10}>
        {(names) => (
          <Stack gap={5}>
            <Card>
              <BreakGlassForm
                groups={names}
                onStarted={({ group }) => void navigate(`/groepen/${group.id}`)}
              />
            </Card>
            <BreakGlassSection />
          </Stack>
        )}
      </Loaded>
    </div>
  );
}

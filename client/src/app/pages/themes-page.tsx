import { can } from '@leerkring/shared/rules/can';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { useThemes } from '../../features/themes/api';
import { AccentCard } from '../../features/themes/theme-list';
import { attentionText, themeText as words } from '../../text/threads';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { NotFoundPage } from './not-found-page';

export function ThemesPage() {
  useDocumentTitle(words.title);
  const { actor } = useSignedIn();
  const themes = useThemes();
  if (!can(actor, 'theme.manage', null)) return <NotFoundPage />;
  return (
    <div className="reading-page">
      <PageHeader
        title={words.title}
        intro={words.intro}
        eyebrow={
          <Link className="icon-link" to="/gesprekken/aandacht">
            <ArrowLeft />
            {attentionText.title}
          </Link>
        }
      />
      <Loaded query={themes} lines={12}>
        {(all) => (
          <Stack gap={5}>
            <p className="muted">{words.closeHint}</p>
            {all
              .filter(({ parentId }) => parentId === null)
              .map((accent) => (
                <AccentCard
                  key={accent.id}
                  accent={accent}
                  below={all.filter(({ parentId }) => parentId === accent.id)}
                />
              ))}
          </Stack>
        )}
      </Loaded>
    </div>
  );
}

import type { ThemeView } from '@leerkring/shared/contract/themes';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { useChosenLevels, useNotificationPreferences } from '../../features/notifications/api';
import { LevelList } from '../../features/notifications/level-list';
import { PreferencesForm } from '../../features/notifications/preferences-form';
import { useThemes } from '../../features/themes/api';
import { preferencesText as words } from '../../text/notifications';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

export function NotificationPreferencesPage() {
  useDocumentTitle(words.title);
  const preferences = useNotificationPreferences();
  const levels = useChosenLevels();
  const themes = useThemes();
  return (
    <div className="reading-page">
      <PageHeader
        eyebrow={
          <Link className="icon-link" to="/meldingen">
            <ArrowLeft />
            {words.back}
          </Link>
        }
        title={words.title}
        intro={words.intro}
      />
      <Stack gap={5}>
        <Loaded query={preferences} lines={12}>
          {(mine) => <PreferencesForm preferences={mine} />}
        </Loaded>
        <Loaded query={levels} lines={4}>
          {(chosen) => (
            <Loaded query={themes} lines={4}>
              {(all) => (
                <LevelList chosen={chosen} themes={all.filter(({ closed }) => !closed).map(named(all))} />
              )}
            </Loaded>
          )}
        </Loaded>
      </Stack>
    </div>
  );
}

/** With the accent it lies below in front. */
const named =
  (all: readonly ThemeView[]) =>
  ({ id, parentId, name }: ThemeView) => {
    const above = all.find((theme) => theme.id === parentId)?.name;
    return { id, label: above ? `${above}: ${name}` : name };
  };

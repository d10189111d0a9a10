import type { ThemeId } from '@leerkring/shared/contract/common';
import type { ChosenLevel } from '@leerkring/shared/contract/notifications';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { preferencesText as words } from '../../text/notifications';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Row, Rows } from '../../ui/rows';
import { Select } from '../../ui/select';
import { LevelMenu } from './level-menu';

interface LevelListProps {
  chosen: readonly ChosenLevel[];
  /** All that can be chosen for. */
  themes: readonly { id: ThemeId; label: string }[];
}

/** What somebody chose for themes and threads, and a theme to choose for. */
export function LevelList({ chosen, themes }: LevelListProps) {
  const [themeId, setThemeId] = useState<ThemeId>();
  const theme = themes.find(({ id }) => id === themeId);
  return (
    <Card as="section" aria-labelledby="chosen-levels" className="wrapping-rows">
      <Stack gap={4}>
        <h2 id="chosen-levels" className="side-title">
          {words.levelsTitle}
        </h2>
        {chosen.length === 0 ? (
          <p className="muted">{words.noLevels}</p>
        ) : (
          <Rows label={words.levelsTitle}>
            {chosen.map(({ thing }) => (
              <Row
                key={thing.id}
                title={titleOf(thing)}
                detail={words.kind[thing.kind]}
                end={<LevelMenu thing={thing} variant="secondary" />}
              />
            ))}
          </Rows>
        )}
        <div className="theme-choice">
          <Select
            label={words.themesTitle}
            hint={words.themesHint}
            placeholder={words.aTheme}
            options={themes.map(({ id, label }) => ({ value: id, label }))}
            value={themeId ?? ''}
            onChange={({ currentTarget: { value } }) => setThemeId(themes.find(({ id }) => id === value)?.id)}
          />
          {theme && <LevelMenu key={theme.id} thing={{ kind: 'theme', id: theme.id }} variant="secondary" />}
        </div>
      </Stack>
    </Card>
  );
}

const titleOf = ({ kind, id, title }: ChosenLevel['thing']): ReactNode =>
  kind === 'theme' ? (
    title
  ) : (
    <Link className="title-link" to={`/gesprekken/${id}`}>
      {title}
    </Link>
  );

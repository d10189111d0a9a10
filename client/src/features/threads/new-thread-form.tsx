import type { GroupId, ThemeId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { LibraryCard } from '@leerkring/shared/contract/library';
import { maxPostLength } from '@leerkring/shared/contract/posts';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import { maxTitleLength, type SubjectRef, type ThreadDraft } from '@leerkring/shared/contract/threads';
import { useMemo, useState } from 'react';
import { useAutosave } from '../../lib/use-autosave';
import { composerText, newThreadText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { TruthChip } from '../../ui/truth-chip';
import { keepThreadDraft, useStartThread } from './api';
import { ComposerAdditions, ComposerExtras } from './composer-extras';
import { ComposerField } from './composer-field';
import { FindingsNotice } from './findings';
import type { Place } from './move-dialog';
import { ThemeFields } from './theme-fields';
import { useComposer } from './use-composer';

const network = 'network';
const nobody: readonly PersonView[] = [];

interface NewThreadFormProps {
  me: string;
  themes: readonly ThemeView[];
  /** Where this person may write; the network first. */
  places: readonly Place[];
  draft: ThreadDraft;
  /** What was added to the draft. */
  attachments: readonly LibraryCard[];
  subject: SubjectRef | null;
  onStarted: (threadId: string) => void;
}

const isEmpty = ({ title, body, itemIds }: ThreadDraft) =>
  title.trim() === '' && body.trim() === '' && itemIds.length === 0;

export function NewThreadForm(props: NewThreadFormProps) {
  const { me, themes, places, draft, attachments, subject, onStarted } = props;
  const [facts, setFacts] = useState(draft);
  const set = (change: Partial<ThreadDraft>) => setFacts((before) => ({ ...before, ...change }));
  const { groupId, title, themeId, step } = facts;
  const start = useStartThread();
  const [missing, setMissing] = useState(false);
  const composer = useComposer({
    ...{ me, groupId, people: nobody, posts: [], initialBody: draft.body },
    initialItems: attachments,
    place: async (placed) => {
      const { threadId } = await start.mutateAsync({
        ...{ groupId, title, themeId: themeId as ThemeId, step, subject, ...placed },
      });
      onStarted(threadId);
    },
  });
  const { words: written, body, items } = composer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the body follows from the words
  const value = useMemo(
    (): ThreadDraft => ({ ...facts, body: body(), itemIds: items.map(({ id }) => id) }),
    [facts, written, items],
  );
  const saving = useAutosave({
    value,
    canSave: !composer.busy && !start.isSuccess,
    save: (latest) => keepThreadDraft(isEmpty(latest) ? null : latest),
  });
  const isIncomplete = title.trim() === '' || themeId === null;
  const submit = () => {
    setMissing(isIncomplete);
    if (!isIncomplete) void composer.submit();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Card>
        <Stack gap={5}>
          {places.length > 1 && (
            <RadioGroup
              label={words.place}
              options={places.map((place) => ({
                value: place.groupId ?? network,
                label: place.name,
                hint: place.groupId ? words.groupHint : words.networkHint,
              }))}
              value={groupId ?? network}
              onChange={(to) => set({ groupId: to === network ? null : (to as GroupId) })}
            />
          )}
          <TextField
            label={words.name}
            hint={words.nameHint}
            value={title}
            maxLength={maxTitleLength}
            error={
              composer.faults.title ??
              (missing && title.trim() === '' ? words.faults['too-short'] : undefined)
            }
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <ComposerField
            label={words.body}
            hint={words.bodyHint}
            error={composer.faults.body}
            rows={7}
            maxLength={maxPostLength}
            words={written}
            body={body}
            mentioning={composer.mentioning}
            nameOf={composer.names.nameOf}
            onChange={composer.setWords}
            onSubmit={submit}
          />
          <FindingsNotice
            findings={composer.findings}
            checked={composer.checked}
            asked={composer.asked}
            onChecked={composer.setChecked}
          />
          <ThemeFields
            {...{ themes, step }}
            themeId={themeId ?? ''}
            error={composer.faults.themeId ?? (missing && themeId === null ? words.chooseTheme : undefined)}
            onTheme={(id) => set({ themeId: (id || null) as ThemeId | null })}
            onStep={(key) => set({ step: key })}
          />
          <ComposerExtras composer={composer} />
          <div className="composer__actions">
            <Button type="submit" variant="primary" busy={composer.busy} disabled={written.trim() === ''}>
              {words.submit}
            </Button>
            <ComposerAdditions composer={composer} polls />
            <span className="composer__truth" role="status">
              {!isEmpty(value) && (
                <TruthChip truth={saving.state}>{composerText.draft[saving.state]}</TruthChip>
              )}
            </span>
          </div>
        </Stack>
      </Card>
    </form>
  );
}

import type { GroupId, ThemeId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { maxPostLength } from '@leerkring/shared/contract/posts';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import { maxTitleLength, type SubjectRef, type ThreadDraft } from '@leerkring/shared/contract/threads';
import { ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAutosave } from '../../lib/use-autosave';
import { composerText, newThreadText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { TruthChip } from '../../ui/truth-chip';
import { keepThreadDraft, useStartThread } from './api';
import { ComposerField } from './composer-field';
import { FindingsNotice } from './findings';
import type { Place } from './move-dialog';
import { PollFields } from './poll-fields';
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
  subject: SubjectRef | null;
  onStarted: (threadId: string) => void;
}

const isEmpty = ({ title, body }: ThreadDraft) => title.trim() === '' && body.trim() === '';

export function NewThreadForm({ me, themes, places, draft, subject, onStarted }: NewThreadFormProps) {
  const [facts, setFacts] = useState(draft);
  const set = (change: Partial<ThreadDraft>) => setFacts((before) => ({ ...before, ...change }));
  const { groupId, title, themeId, step } = facts;
  const start = useStartThread();
  const [missing, setMissing] = useState(false);
  const composer = useComposer({
    ...{ me, groupId, people: nobody, posts: [], initialBody: draft.body },
    place: async (placed) => {
      const { threadId } = await start.mutateAsync({
        ...{ groupId, title, themeId: themeId as ThemeId, step, subject, ...placed },
      });
      onStarted(threadId);
    },
  });
  const { words: written, body } = composer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the body follows from the words
  const value = useMemo((): ThreadDraft => ({ ...facts, body: body() }), [facts, written]);
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
          {composer.poll && (
            <PollFields poll={composer.poll} error={composer.pollError} onChange={composer.setPoll} />
          )}
          {composer.error && <Notice tone="error">{composer.error}</Notice>}
          <div className="composer__actions">
            <Button type="submit" variant="primary" busy={composer.busy} disabled={written.trim() === ''}>
              {words.submit}
            </Button>
            {!composer.poll && (
              <Button variant="quiet" icon={<ListChecks />} onClick={composer.addPoll}>
                {composerText.addPoll}
              </Button>
            )}
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

import type { NotificationChoices, NotificationPreferences } from '@leerkring/shared/contract/notifications';
import { useRef, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { preferencesText as words } from '../../text/notifications';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TruthChip, TruthChips } from '../../ui/truth-chip';
import { useChoose } from './api';
import { MailAddressCard } from './mail-address-card';
import { MailRhythms } from './mail-rhythms';
import { QuietHoursFields } from './quiet-hours';

/** Each choice is kept at once; one that is made meanwhile goes after it. */
export function PreferencesForm({ preferences }: { preferences: NotificationPreferences }) {
  const choose = useChoose();
  const [wanted, setWanted] = useState<NotificationChoices>();
  const next = useRef<NotificationChoices>(undefined);
  const { rhythms, quiet } = wanted ?? preferences;
  const truth = truthOf(choose);
  const keep = (choices: NotificationChoices, revision: number) =>
    choose.mutate(
      { ...choices, revision },
      {
        onSuccess: (kept) => {
          const waiting = next.current;
          next.current = undefined;
          if (waiting) keep(waiting, kept.revision);
          else setWanted(undefined);
        },
        onError: () => {
          next.current = undefined;
          setWanted(undefined);
        },
      },
    );
  const change = (choices: NotificationChoices) => {
    setWanted(choices);
    if (choose.isPending) next.current = choices;
    else keep(choices, preferences.revision);
  };
  return (
    <Stack gap={5}>
      <TruthChips label={words.kept}>
        <TruthChip truth={truth}>{words[truth]}</TruthChip>
      </TruthChips>
      {choose.isError && <Notice tone="error">{problemToDutch(choose.error)}</Notice>}
      <MailAddressCard preferences={preferences} />
      <MailRhythms rhythms={rhythms} onChange={(chosen) => change({ rhythms: chosen, quiet })} />
      <QuietHoursFields quiet={quiet} onChange={(chosen) => change({ rhythms, quiet: chosen })} />
    </Stack>
  );
}

const truthOf = ({ isPending, isError }: { isPending: boolean; isError: boolean }) => {
  if (isPending) return 'saving';
  return isError ? 'unsaved' : 'saved';
};

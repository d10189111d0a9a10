import type { AgreementView } from '@leerkring/shared/contract/agreements';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { mayBecome } from '@leerkring/shared/rules/agreements';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { agreementPageText } from '../../text/agreements';
import { Button } from '../../ui/button';
import { Menu, type MenuItem } from '../../ui/menu';
import { Notice } from '../../ui/notice';
import { AgreementDetailsDialog } from './agreement-details-dialog';
import { useChangeAgreement } from './api';
import { WithdrawDialog } from './withdraw-dialog';

interface AgreementActionsProps {
  agreement: AgreementView;
  organisations: () => readonly PersonView['organisation'][];
  /** Whether something in its text is proposed that nobody decided on. */
  hasSuggestions: () => boolean;
  now: Date;
}

/** The one next step, and the rest behind a button; nothing for who may do neither. */
export function AgreementActions({ agreement, organisations, hasSuggestions, now }: AgreementActionsProps) {
  const { id, revision, state, mayChange, mayWithdraw } = agreement;
  const change = useChangeAgreement(id);
  const [shown, setShown] = useState<'details' | 'withdrawal' | null>(null);
  const navigate = useNavigate();
  const close = () => setShown(null);
  const toLibrary = () => {
    const { documentId: tekst, title: titel } = agreement;
    const query = new URLSearchParams({ tekst, titel, ...(hasSuggestions() && { voorstellen: 'open' }) });
    void navigate(`/bibliotheek/nieuw?${query}`);
  };
  const items: MenuItem[] = [
    ...(mayChange
      ? [{ id: 'details', label: agreementPageText.details, onSelect: () => setShown('details') }]
      : []),
    ...(mayChange && mayBecome(state, 'concept')
      ? [
          {
            id: 'take-back',
            label: agreementPageText.takeBack,
            onSelect: () => change.mutate({ revision, state: 'concept' }),
          },
        ]
      : []),
    ...(mayChange ? [{ id: 'library', label: agreementPageText.toLibrary, onSelect: toLibrary }] : []),
    ...(mayWithdraw
      ? [
          {
            id: 'withdraw',
            label: agreementPageText.withdraw,
            danger: true,
            onSelect: () => setShown('withdrawal'),
          },
        ]
      : []),
  ];
  return (
    <>
      {change.isError && <Notice tone="error">{problemToDutch(change.error)}</Notice>}
      {items.length > 0 && <Menu label={agreementPageText.change} items={items} />}
      {mayChange && mayBecome(state, 'in-review') && (
        <Button
          variant="primary"
          busy={change.isPending}
          onClick={() => change.mutate({ revision, state: 'in-review' })}
        >
          {agreementPageText.putForward}
        </Button>
      )}
      <AgreementDetailsDialog
        agreement={agreement}
        organisations={organisations}
        open={shown === 'details'}
        onClose={close}
      />
      <WithdrawDialog agreementId={id} now={now} open={shown === 'withdrawal'} onClose={close} />
    </>
  );
}

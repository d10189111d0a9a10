import { agreementTemplates } from '@leerkring/shared/agreements/all';
import type { AgreementTemplate } from '@leerkring/shared/agreements/template';
import { AgreementInput } from '@leerkring/shared/contract/agreements';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { faultsByField, problemToDutch, schemaFaults } from '../../lib/problem-to-dutch';
import { newAgreementText } from '../../text/agreements';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useCreateAgreement } from './api';
import './agreements.css';

export interface GroupChoice {
  id: string;
  name: string;
}

interface CreateAgreementDialogProps {
  groups: readonly GroupChoice[];
  open: boolean;
  onClose: () => void;
}

const choices = agreementTemplates.map(({ key, name, purpose }) => ({
  value: key,
  label: name,
  hint: purpose,
}));

export function CreateAgreementDialog({ groups, open, onClose }: CreateAgreementDialogProps) {
  const create = useCreateAgreement();
  const navigate = useNavigate();
  const [templateKey, setTemplateKey] = useState(agreementTemplates[0]?.key ?? '');
  /** Null: as the template suggests. */
  const [title, setTitle] = useState<string | null>(null);
  const [groupId, setGroupId] = useState('');
  const [tried, setTried] = useState(false);
  const template = agreementTemplates.find(({ key }) => key === templateKey);
  const inGroup = groups.length === 1 ? (groups[0]?.id ?? '') : groupId;
  const checked = AgreementInput.safeParse({ title: title ?? template?.title ?? '', templateKey });
  const faults = checked.success ? {} : faultsByField(schemaFaults(checked.error));

  const close = () => {
    create.reset();
    setTried(false);
    onClose();
  };
  const save = () => {
    setTried(true);
    if (!checked.success || inGroup === '') return;
    create.mutate(
      { groupId: inGroup, body: checked.data },
      { onSuccess: ({ id }) => void navigate(`/afspraken/${id}`) },
    );
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={newAgreementText.title}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button variant="primary" busy={create.isPending} onClick={save}>
            {newAgreementText.save}
          </Button>
        </>
      }
    >
      <Stack gap={5}>
        {groups.length > 1 && (
          <Select
            label={newAgreementText.group}
            hint={newAgreementText.groupHint}
            placeholder={newAgreementText.chooseGroup}
            error={tried && inGroup === '' ? newAgreementText.chooseGroup : undefined}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={groupId}
            onChange={(event) => setGroupId(event.currentTarget.value)}
          />
        )}
        <RadioGroup
          label={newAgreementText.template}
          options={choices}
          value={templateKey}
          onChange={setTemplateKey}
        />
        <TextField
          label={newAgreementText.name}
          hint={newAgreementText.nameHint}
          error={tried ? faults.title : undefined}
          maxLength={120}
          value={title ?? template?.title ?? ''}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {template && <TemplatePreview template={template} />}
        {create.isError && <Notice tone="error">{problemToDutch(create.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}

/** What stands in the text at the start. */
function TemplatePreview({ template: { sections } }: { template: AgreementTemplate }) {
  return (
    <section className="agreement-preview" aria-live="polite">
      {sections.length === 0 ? (
        <p className="small muted">{newAgreementText.previewBlank}</p>
      ) : (
        <>
          <h3 className="agreement-preview__title">{newAgreementText.preview}</h3>
          <ul className="agreement-preview__headings">
            {sections.map(({ heading }) => (
              <li key={heading}>{heading}</li>
            ))}
          </ul>
          <p className="small muted">{newAgreementText.previewHint}</p>
        </>
      )}
    </section>
  );
}

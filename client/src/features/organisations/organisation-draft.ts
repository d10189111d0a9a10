/** An organisation as the fields of the form hold it: text, and empty for nothing. */
import type { OrganisationView } from '@leerkring/shared/contract/organisations';

export const emptyDraft = {
  kind: 'municipality',
  name: '',
  code: '',
  province: '',
  validFrom: '',
  validUntil: '',
  successorId: '',
};
export type OrganisationDraft = typeof emptyDraft;

export const draftOf = (organisation: OrganisationView): OrganisationDraft => ({
  kind: organisation.kind,
  name: organisation.name,
  code: organisation.code ?? '',
  province: organisation.province ?? '',
  validFrom: organisation.validFrom ?? '',
  validUntil: organisation.validUntil ?? '',
  successorId: organisation.successor?.id ?? '',
});

/** For the schema to judge. */
export const inputOf = (draft: OrganisationDraft) => ({
  kind: draft.kind,
  name: draft.name,
  // Its field is there for a municipality only.
  code: (draft.kind === 'municipality' && draft.code.trim().toUpperCase()) || null,
  province: draft.province || null,
  validFrom: draft.validFrom || null,
  validUntil: draft.validUntil || null,
  successorId: draft.successorId || null,
});

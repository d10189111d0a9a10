/** The templates in the order in which they are offered. A new one is a file and a line here. */
import { blank } from './blank.js';
import { consultationCovenant } from './consultation-covenant.js';
import { policeCooperation } from './police-cooperation.js';
import type { AgreementTemplate } from './template.js';

export const agreementTemplates: readonly AgreementTemplate[] = [
  policeCooperation,
  consultationCovenant,
  blank,
];

export const templateByKey = (key: string): AgreementTemplate | undefined =>
  agreementTemplates.find((template) => template.key === key);

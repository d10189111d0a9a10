import type { AgreementTemplate } from './template.js';

export const blank: AgreementTemplate = {
  key: 'blank',
  name: 'Lege afspraak',
  purpose: 'Voor een korte afspraak, of als jullie zelf de indeling maken.',
  title: '',
  sections: [],
};

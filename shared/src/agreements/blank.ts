import { defineTemplate } from './template.js';

export const blank = defineTemplate({
  key: 'blank',
  name: 'Lege afspraak',
  purpose: 'Voor een korte afspraak, of als jullie zelf de indeling maken.',
  title: '',
  sections: [],
});

/** How an odt of ours looks: few styles, in the typefaces that every computer has. */
import { calloutKinds } from '@leerkring/shared/contract/document-schema';
import type { ListStyle, Marks } from '../outline.js';
import { styleNames } from '../words.js';
import { type Attributes, tag } from './odt-xml.js';

interface Look {
  paragraph?: Attributes;
  text?: Attributes;
  outline?: number;
}

const named = (name: string, { paragraph = {}, text = {}, outline }: Look, family = 'paragraph'): string =>
  tag(
    'style:style',
    {
      'style:name': name.replaceAll(' ', '_20_'),
      'style:display-name': name,
      'style:family': family,
      'style:parent-style-name': family === 'paragraph' && name !== 'Standard' ? 'Standard' : undefined,
      'style:default-outline-level': outline,
    },
    family === 'paragraph' ? tag('style:paragraph-properties', paragraph) : '',
    tag('style:text-properties', text),
  );

const indented = (border: string): Attributes => ({
  'fo:margin-left': '0.75cm',
  'fo:padding': '0.2cm',
  'fo:border-left': border,
  'fo:border-top': 'none',
  'fo:border-right': 'none',
  'fo:border-bottom': 'none',
});
const callout = indented('3pt solid #0b5563');

const defaults = tag(
  'style:default-style',
  { 'style:family': 'paragraph' },
  tag('style:text-properties', {
    'fo:font-family': 'Georgia',
    'fo:font-size': '11.5pt',
    'fo:language': 'nl',
    'fo:country': 'NL',
  }),
);

export const officeStyles = tag(
  'office:styles',
  {},
  defaults,
  named('Standard', { paragraph: { 'fo:margin-bottom': '0.25cm', 'fo:line-height': '120%' } }),
  ...[18, 15, 13, 12].map((size, index) =>
    named(`Heading ${index + 1}`, {
      outline: index + 1,
      paragraph: { 'fo:margin-top': '0.5cm', 'fo:margin-bottom': '0.2cm', 'fo:keep-with-next': 'always' },
      text: { 'fo:font-size': `${size}pt`, 'fo:font-weight': 'bold' },
    }),
  ),
  named(styleNames.quote, { paragraph: indented('1pt solid #8a938f'), text: { 'fo:font-style': 'italic' } }),
  named(styleNames.rule, { paragraph: { 'fo:border-bottom': '1pt solid #8a938f', 'fo:padding': '0cm' } }),
  named(styleNames.tableHeading, { text: { 'fo:font-weight': 'bold' } }),
  named(styleNames.calloutLabel, {
    paragraph: { ...callout, 'fo:keep-with-next': 'always' },
    text: { 'fo:font-weight': 'bold', 'fo:color': '#0b5563' },
  }),
  ...calloutKinds.map((kind) => named(styleNames.callout[kind], { paragraph: callout })),
  ...[0, 1, 2, 3, 4].map((depth) => named(styleNames.listContinue(depth), {})),
  named(styleNames.code, { text: { 'fo:font-family': 'monospace' } }, 'text'),
);

export const textStyle = (name: string, { bold, italic, strike }: Marks): string =>
  tag(
    'style:style',
    { 'style:name': name, 'style:family': 'text' },
    tag('style:text-properties', {
      'fo:font-weight': bold && 'bold',
      'fo:font-style': italic && 'italic',
      'style:text-line-through-style': strike && 'solid',
      'style:text-line-through-type': strike && 'single',
    } as Attributes),
  );

export const listStyle = (name: string, style: ListStyle): string =>
  tag(
    'text:list-style',
    { 'style:name': name },
    ...Array.from({ length: 10 }, (_, index) => {
      const level = { 'text:level': index + 1 };
      const place = tag(
        'style:list-level-properties',
        { 'text:list-level-position-and-space-mode': 'label-alignment' },
        tag('style:list-level-label-alignment', {
          'text:label-followed-by': 'listtab',
          'fo:text-indent': '-0.6cm',
          'fo:margin-left': `${(0.75 * (index + 1)).toFixed(2)}cm`,
        }),
      );
      if (style.kind !== 'ordered')
        return tag('text:list-level-style-bullet', { ...level, 'text:bullet-char': '•' }, place);
      const format = {
        'style:num-format': style.numbering,
        'style:num-suffix': '.',
        'text:start-value': style.start,
      };
      return tag('text:list-level-style-number', { ...level, ...format }, place);
    }),
  );

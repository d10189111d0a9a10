/** Texts as people write them here, one for each thing that a text can hold and some that hold all of it. */
import {
  type Block,
  type Cell,
  type Inline,
  type ListStyle,
  type Marks,
  type Outline,
  paragraph,
  plainText,
} from './outline.js';

export const t = (text: string, marks: Marks = {}): Inline => ({ kind: 'text', text, marks });
export const p = (...inlines: (string | Inline)[]): Block =>
  paragraph(inlines.map((one) => (typeof one === 'string' ? t(one) : one)));
export const h = (level: number, text: string): Block => ({ kind: 'heading', level, inlines: [t(text)] });
const br: Inline = { kind: 'break' };

const list = (style: ListStyle, ...items: Block[][]): Block => ({
  kind: 'list',
  style,
  items: items.map((blocks) => ({ checked: false, blocks })),
});
export const bullets = (...items: Block[][]): Block => list({ kind: 'bullet' }, ...items);
const numbers = (...items: Block[][]): Block => list({ kind: 'ordered', numbering: '1', start: 1 }, ...items);
const tasks = (...items: [done: boolean, text: string][]): Block => ({
  kind: 'list',
  style: { kind: 'task' },
  items: items.map(([checked, text]) => ({ checked, blocks: [p(text)] })),
});
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  ...{ isHeader: false, colspan: 1, rowspan: 1, blocks: [p(text)] },
  ...more,
});
const head = (text: string, more: Partial<Cell> = {}): Cell => cell(text, { isHeader: true, ...more });
export const table = (...rows: Cell[][]): Block => ({ kind: 'table', rows });

const long =
  'De wijkagent belde om half negen, en daarna nog eens. Wat we zagen was een man die niet open wilde doen, ' +
  'en buren die zich zorgen maakten. We hebben afgesproken dat één van ons het aanspreekpunt is. ';

const texts: Record<string, Block[]> = {
  'een zin': [p('Eén zin, meer niet.')],
  'alinea’s': [p('De eerste.'), p('De tweede.'), p('De derde.')],
  'koppen op drie niveaus': [
    h(2, 'Wat'),
    p('Iets.'),
    h(3, 'Hoe'),
    p('Zo.'),
    h(4, 'Wanneer'),
    p('Nu.'),
    h(2, 'Tot slot'),
  ],
  'vet, cursief, doorgestreept en code': [
    p(
      'Gewoon ',
      t('vet', { bold: true }),
      ' en ',
      t('cursief', { italic: true }),
      ' en ',
      t('weg', { strike: true }),
    ),
    p(
      t('vet en cursief', { bold: true, italic: true }),
      ', ',
      t('code', { code: true }),
      ' en ',
      t('alles', { bold: true, italic: true, strike: true }),
    ),
    p('half', t('woord', { bold: true }), 'vet'),
  ],
  'links naar pagina’s, post en telefoon': [
    p(
      'Zie ',
      t('de handreiking', { link: 'https://voorbeeld.nl/a?b=1&c=2#d' }),
      ' of ',
      t('mail', { link: 'mailto:post@voorbeeld.nl' }),
      '.',
    ),
    p(t('Bel', { link: 'tel:+31201234567', bold: true }), ' in nood.'),
  ],
  'regels binnen een alinea': [p('Eerste regel', br, 'tweede regel', br, br, 'na een lege regel')],
  opsomming: [p('Wat we meenemen:'), bullets([p('rust')], [p('tijd')], [p('elkaar')]), p('Daarna verder.')],
  'lijst met nummers': [numbers([p('bellen')], [p('wachten')], [p('gaan')])],
  'nummers vanaf zeven, en letters': [
    list({ kind: 'ordered', numbering: '1', start: 7 }, [p('zeven')], [p('acht')]),
    p('en'),
    list({ kind: 'ordered', numbering: 'a', start: 1 }, [p('a')], [p('b')]),
    p('en'),
    list({ kind: 'ordered', numbering: 'I', start: 4 }, [p('vier')], [p('vijf')]),
  ],
  'lijsten in lijsten': [
    bullets(
      [p('boven'), numbers([p('een'), bullets([p('diep')], [p('dieper')])], [p('twee')])],
      [p('onder'), bullets([p('los')])],
    ),
    p('Einde.'),
  ],
  'alinea’s in een lijst': [
    numbers(
      [p('Eerste punt.'), p('Daar hoort dit bij.')],
      [p('Tweede punt.'), bullets([p('met iets'), p('en uitleg')])],
      [p('Derde punt.')],
    ),
    p('Los.'),
  ],
  'twee lijsten na elkaar': [numbers([p('een')], [p('twee')]), numbers([p('weer een')], [p('weer twee')])],
  taken: [tasks([true, 'Gebeld met de huisarts'], [false, 'Brief schrijven'], [false, 'Datum prikken'])],
  citaat: [
    p('Zij zei:'),
    { kind: 'quote', blocks: [p('Ik wil niet opgenomen worden.'), p('Laat me met rust.')] },
    p('Dat snap ik.'),
  ],
  'kaders van drie soorten': [
    { kind: 'callout', callout: 'info', blocks: [p('Dit moet je weten.')] },
    {
      kind: 'callout',
      callout: 'afspraak',
      blocks: [p('We bellen elke week.'), bullets([p('op maandag')], [p('om tien uur')])],
    },
    { kind: 'callout', callout: 'let-op', blocks: [p('Nooit alleen naar binnen.')] },
  ],
  'een streep': [p('Boven.'), { kind: 'rule' }, p('Onder.')],
  'tabel met kopregel': [
    table(
      [head('Wie'), head('Wat'), head('Wanneer')],
      [cell('Lotte'), cell('belt'), cell('maandag')],
      [cell('Youssef'), cell('schrijft'), cell('dinsdag')],
    ),
    p('Na de tabel.'),
  ],
  'tabel met samengevoegde cellen': [
    table(
      [head('Partij', { colspan: 2 }), head('Taak')],
      [cell('Politie', { rowspan: 2 }), cell('wijkagent'), cell('signaleert')],
      [cell('meldkamer'), cell('stuurt')],
      [cell('GGD', { colspan: 2 }), cell('weegt', { rowspan: 2 })],
      [cell('Zorg'), cell('Wijkteam')],
    ),
  ],
  'tabel met kopjes opzij en lijsten': [
    table(
      [
        head('Doel'),
        cell('', { blocks: [p('Rust in huis.'), bullets([p('binnen een week')], [p('zonder dwang')])] }),
      ],
      [head('Middel'), cell('', { blocks: [numbers([p('gesprek')], [p('maaltijd')])] })],
    ),
  ],
  'vreemde tekens': [
    p('Şahin, Łukasz, Zoë, naïef, €5, “aanhaling”, ½ – en Ελλάδα, Київ.'),
    p('< & > " \' en ]]> en </w:t> en &amp;'),
    p('  twee spaties  en   drie, tab volgt'),
    p('Met een smiley 🙂 en een gezin 👩‍👩‍👧.'),
  ],
  'een lange alinea': [p(long.repeat(12)), p('Een heellangwoordzonderspaties'.repeat(8))],
  'een lange tabel': [
    table(
      [head('Dag'), head('Wat er gebeurde')],
      ...Array.from({ length: 60 }, (_, day) => [cell(`dag ${day + 1}`), cell(long)]),
    ),
  ],
  'een verslag': [
    h(2, 'De vraag'),
    p('Hoe blijf ik in gesprek met iemand die ', t('niet', { italic: true }), ' wil?'),
    h(2, 'Wat we bespraken'),
    bullets(
      [p('Eerst zelf rustig worden.')],
      [p('Samenwerken met de huisarts.'), numbers([p('bellen')], [p('langsgaan')])],
    ),
    { kind: 'callout', callout: 'afspraak', blocks: [p('Lotte belt maandag.')] },
    h(2, 'Wie doet wat'),
    table([head('Wie'), head('Wat')], [cell('Lotte'), cell('Belt de huisarts')]),
    tasks([false, 'Terugkoppelen']),
    { kind: 'quote', blocks: [p('Vertrouwen komt te voet.')] },
    { kind: 'rule' },
    p('Lees ook ', t('de handreiking', { link: 'https://voorbeeld.nl/' }), '.'),
  ],
};

export const corpus: [name: string, outline: Outline][] = Object.entries(texts).map(([name, blocks]) => [
  name,
  { title: `Tekst met ${name}`, blocks },
]);

/** The words alone, a line for each paragraph. */
export const blocksAsText = (blocks: readonly Block[]): string =>
  blocks
    .map((block): string => {
      if ('inlines' in block) return plainText(block.inlines);
      if (block.kind === 'list') return block.items.map((item) => blocksAsText(item.blocks)).join('\n');
      if (block.kind === 'table')
        return block.rows
          .flat()
          .map((one) => blocksAsText(one.blocks))
          .join('\n');
      return 'blocks' in block ? blocksAsText(block.blocks) : '';
    })
    .join('\n');

import { describe, expect, it } from '@jest/globals';
import { maxFileNameLength } from '../contract/files.js';
import { nameFile } from './file-names.js';

describe('a name of a file', () => {
  it.each([
    ['Verslag 12 mei.pdf', 'Verslag 12 mei.pdf'],
    ['VERSLAG.PDF', 'VERSLAG.pdf'],
    ['Cafe\u0301.docx', 'Café.docx'],
    ['Wat nu?.odt', 'Wat nu-.odt'],
    ['..verborgen.txt', 'verborgen.txt'],
    ['een.twee.csv', 'een.twee.csv'],
    [' met ruimte .png', 'met ruimte.png'],
  ])('%s is kept as %s', (given, name) => {
    expect(nameFile(given)).toMatchObject({ name });
  });

  it.each([
    '../../etc/passwd.txt',
    'C:\\windows\\win.txt',
    'a\u0000.pdf',
    'a\r\nSet-Cookie.pdf',
    'verslag\u202efdp.docx',
    'a\u200b.pdf',
    'con.txt',
    'LPT1.pdf',
    '.pdf',
    '...pdf',
  ])('%j is refused', (given) => {
    expect(nameFile(given)).toEqual({ refused: 'file-name-not-accepted' });
  });

  it.each(['prijs.exe', 'prijs.pdf.exe', 'plaatje.svg', 'pagina.html', 'makro.docm', 'zonder', 'rij.pdf.js'])(
    '%s is of no kind that is taken',
    (given) => {
      expect(nameFile(given)).toEqual({ refused: 'file-type-not-accepted' });
    },
  );

  it('is shortened before its ending', () => {
    const named = nameFile(`${'é'.repeat(400)}.xlsx`);
    expect(named).toMatchObject({ name: `${'é'.repeat(maxFileNameLength - 5)}.xlsx` });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { TextBlock, TextChange, TextRun } from '@leerkring/shared/contract/document-versions';
import { reunited } from './reunited.js';

const ann = 'ann' as PersonId;
const run = (text: string, change: TextChange): TextRun => ({
  text,
  change,
  by: change === 'same' ? null : ann,
  marks: [],
});
const block = (change: TextChange, ...runs: TextRun[]): TextBlock => ({
  kind: 'paragraph',
  image: null,
  level: null,
  marker: null,
  number: null,
  depth: 0,
  quoted: false,
  box: null,
  change,
  by: change === 'same' ? null : ann,
  runs,
});
const read = (blocks: TextBlock[]) =>
  reunited(blocks).map(({ change, runs }) => [change, ...runs.map((one) => `${one.change} ${one.text}`)]);

describe('what went and came back', () => {
  it('stayed, where it stands now, as often as it is in both', () => {
    expect(
      read([
        block('added', run('terug', 'added')),
        block('removed', run('terug', 'removed')),
        block('removed', run('terug', 'removed')),
        block('removed', run('weg', 'removed')),
      ]),
    ).toEqual([
      ['same', 'same terug'],
      ['removed', 'removed terug'],
      ['removed', 'removed weg'],
    ]);
  });

  it('stayed within a block too, beside what is new', () => {
    expect(
      read([block('same', run('een zin', 'removed'), run('een zin', 'added'), run(' erbij', 'added'))]),
    ).toEqual([['same', 'same een zin', 'added  erbij']]);
  });

  it('did not stay when it is only in part the same', () => {
    const blocks = [
      block('added', run('een zin', 'added')),
      block('removed', run('een zinnetje', 'removed')),
    ];
    expect(reunited(blocks)).toEqual(blocks);
  });
});

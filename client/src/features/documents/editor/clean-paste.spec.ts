import { afterEach, describe, expect, it } from '@jest/globals';
import { documentMarks, documentNodes, proposedBreak } from '@leerkring/shared/contract/document-schema';
import { withoutStyles } from './clean-html';
import { fromGoogleDocs, fromOutlook, fromWord } from './test-clipboard';
import { openEditor, type TestEditor } from './test-editor';

let open: TestEditor;
afterEach(() => open.close());

const pasted = (html: string): string => {
  open = openEditor();
  // jsdom has no clipboard; the words come as an argument.
  open.editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
  return open.stored();
};
const list = (name: string, ...items: string[]) => `<${name}>${items.join('')}</${name}>`;
const item = (words: string, more = '') => `<listitem><paragraph>${words}</paragraph>${more}</listitem>`;

describe('what is pasted from Word', () => {
  it('keeps its headings, lists and table, and nothing of Word', () => {
    const text = pasted(fromWord);
    expect(text).toContain('<heading level="2">Samenwerkafspraken</heading>');
    expect(text).toContain('<heading level="2">Aanleiding</heading>');
    expect(text).toContain('<paragraph>Wij spreken af dat we <bold>elke week</bold> bellen.</paragraph>');
    expect(text).toContain(
      list('bulletlist', item('Politie', list('bulletlist', item('Wijkagent'))), item('Gemeente')),
    );
    expect(text).toContain(
      `<orderedlist start="3">${item('Eerst bellen')}${item('Dan schrijven')}</orderedlist>`,
    );
    expect(text).toMatch(/<table><tablerow><tablecell [^>]*><paragraph>Wie<\/paragraph>/);
    expect(text).not.toMatch(/mso|·|Wingdings|WordDocument|undefined|NaN/);
  });

  it('has no empty lines, and no link to a script', () => {
    const text = pasted(fromWord);
    expect(text).not.toContain('<paragraph></paragraph>');
    expect(text).toContain('niet doen');
    expect(text).not.toContain('javascript');
    expect(text).toContain('<link href="https://hetccv.nl/">wel doen</link>');
  });
});

describe('what is pasted from Outlook', () => {
  it('is the letter without the table around it, with the table that is in it', () => {
    const text = pasted(fromOutlook);
    expect(text).toMatch(/^<paragraph>Dag allen,<\/paragraph><table><tablerow><tableheader /);
    expect(text).toContain('<paragraph>13.30</paragraph>');
    expect(text).toContain(list('bulletlist', item('Koffie', list('bulletlist', item('met melk')))));
    expect(text).toMatch(/Groet,<hardbreak><\/hardbreak>Lotte \u{1f642}/u);
  });
});

describe('what is pasted from Google Docs', () => {
  it('is bold where it is bold, and a checklist where it is one', () => {
    const text = pasted(fromGoogleDocs);
    expect(text).toContain('<heading level="2">Afspraken</heading>');
    expect(text).toMatch(/<paragraph>(<bold><italic>|<italic><bold>)Samen/);
    expect(text).toContain(' lezen</paragraph>');
    expect(text).toContain('<taskitem checked="true"><paragraph>bellen</paragraph></taskitem>');
    expect(text).toContain('<taskitem checked="false"><paragraph>mailen</paragraph></taskitem>');
  });
});

describe('whatever is pasted', () => {
  it('has no style by the time that it is html, which the policy of our pages forbids', () => {
    for (const html of [fromWord, fromOutlook, fromGoogleDocs])
      expect(withoutStyles(html)).not.toMatch(/<style|\sstyle\s*=/i);
    expect(withoutStyles('<p>een style = twee</p>')).toBe('<p>een style = twee</p>');
  });

  it('has nothing that proposes a paragraph', () => {
    expect(pasted(`<p>een${proposedBreak}twee</p>`)).toBe('<paragraph>een twee</paragraph>');
  });

  it('has no half of an emoji', () => {
    expect(pasted('<p>a\ud83d b\ude42 c\ud83d\ude42</p>')).toContain('a\ufffd b\ufffd c\u{1f642}');
  });

  it.each([
    ['numbers that are none', '<ol start="x" type="disc"><li>een</li></ol>'],
    ['a list that begins below nothing', '<ol start="-3"><li>een</li></ol>'],
    [
      'cells that span a million',
      '<table><tr><td colspan="1000000" rowspan="0" colwidth="a,b">x</td><td>y</td></tr></table>',
    ],
    ['widths that are none', '<table><tr><td colwidth="12,,">x</td><td colwidth="100">y</td></tr></table>'],
    ['a box of an unknown kind', '<div data-callout="gevaar"><p>x</p></div>'],
    ['lists in lists without end', `${'<ul><li><p>x</p>'.repeat(40)}${'</li></ul>'.repeat(40)}`],
    ['quotes in quotes without end', `${'<blockquote>'.repeat(60)}<p>x</p>${'</blockquote>'.repeat(60)}`],
    [
      'a table in a table',
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
    ],
    ['a long address', `<p><a href="https://a.nl/${'x'.repeat(3_000)}">x</a></p>`],
    ['a proposal', '<p><ins class="suggestion suggestion--insertion" data-id="1">x</ins></p>'],
    ['all of Word', fromWord],
    ['all of Outlook', fromOutlook],
  ])('is what the server takes: %s', (_, html) => {
    pasted(html);
    const wrong: string[] = [];
    open.editor.state.doc.descendants((node, position) => {
      if (open.editor.state.doc.resolve(position).depth > 26) wrong.push('too deep');
      if (node.isText) {
        for (const mark of node.marks)
          if (!documentMarks[mark.type.name]?.safeParse(mark.attrs).success) wrong.push(mark.type.name);
        return;
      }
      for (const [name, value] of Object.entries(node.attrs))
        if (value !== null && !documentNodes[node.type.name]?.attributes[name]?.safeParse(value).success)
          wrong.push(`${node.type.name}.${name} is ${value}`);
    });
    expect(wrong).toEqual([]);
    expect(open.editor.getText()).toMatch(/\w/);
  });
});

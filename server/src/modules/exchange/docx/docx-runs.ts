/** Words with what holds for them, as runs of a docx. Suggestions become changes that somebody can still decide on. */
import { DeletedTextRun, ExternalHyperlink, InsertedTextRun, type ParagraphChild, TextRun } from 'docx';
import type { Inline, Marks } from '../outline.js';
import { producer, styleNames } from '../words.js';
import { styleId } from './docx-look.js';

export class DocxRuns {
  private changes = 0;

  of(inlines: readonly Inline[]): ParagraphChild[] {
    return inlines.map((inline) => (inline.kind === 'break' ? new TextRun({ break: 1 }) : this.run(inline)));
  }

  private run({ text, marks }: Extract<Inline, { kind: 'text' }>): ParagraphChild {
    const options = { text, ...looks(marks) };
    const made = marks.suggestion ? this.change(marks, options) : new TextRun(options);
    return marks.link ? new ExternalHyperlink({ link: marks.link, children: [made] }) : made;
  }

  /** Who suggested it is the group's own business, unless somebody asked for it. */
  private change({ suggestion, author, at }: Marks, options: { text: string }): ParagraphChild {
    this.changes += 1;
    const date = at ?? new Date(0).toISOString();
    const change = { ...options, id: this.changes, author: author ?? producer, date };
    return suggestion === 'insertion' ? new InsertedTextRun(change) : new DeletedTextRun(change);
  }
}

const looks = ({ bold, italic, strike, code, link }: Marks) => ({
  ...(bold && { bold }),
  ...(italic && { italics: italic }),
  ...(strike && { strike }),
  ...(code && { style: styleId(styleNames.code) }),
  ...(link && !code && { style: 'Hyperlink' }),
});

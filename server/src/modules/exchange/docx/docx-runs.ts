/** Words with what holds for them, as runs of a docx. Suggestions become changes that somebody can still decide on. */
import {
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  type IParagraphOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline, Marks } from '../outline.js';
import { producer, styleNames } from '../words.js';
import { styleId } from './docx-look.js';

export class DocxRuns {
  private changes = 0;

  of(inlines: readonly Inline[]): ParagraphChild[] {
    return inlines.map((inline) => (inline.kind === 'break' ? new TextRun({ break: 1 }) : this.run(inline)));
  }

  /** What is suggested about the end of a paragraph. */
  end({ end }: { end?: Marks }): Pick<IParagraphOptions, 'run'> {
    return end?.suggestion ? { run: { [end.suggestion]: this.changed(end) } } : {};
  }

  private run({ text, marks }: Extract<Inline, { kind: 'text' }>): ParagraphChild {
    const options = { text, ...looks(marks) };
    const made = marks.suggestion ? this.change(marks, options) : new TextRun(options);
    return marks.link ? new ExternalHyperlink({ link: marks.link, children: [made] }) : made;
  }

  /** Who suggested it is the group's own business, unless somebody asked for it. */
  private changed({ author, at }: Marks) {
    this.changes += 1;
    return { id: this.changes, author: author ?? producer, date: at ?? new Date(0).toISOString() };
  }

  private change(marks: Marks, options: { text: string }): ParagraphChild {
    const change = { ...options, ...this.changed(marks) };
    return marks.suggestion === 'insertion' ? new InsertedTextRun(change) : new DeletedTextRun(change);
  }
}

const looks = ({ bold, italic, strike, code, link }: Marks) => ({
  ...(bold && { bold }),
  ...(italic && { italics: italic }),
  ...(strike && { strike }),
  ...(code && { style: styleId(styleNames.code) }),
  ...(link && !code && { style: 'Hyperlink' }),
});

/** Words with what holds for them, as spans of an odt. Suggestions become changes that somebody can still decide on. */

import { isBreak } from '@leerkring/shared/rules/proposed-breaks';
import { escaped } from '../../../platform/packages/xml-text.js';
import { type Inline, type Marks, sameMarks } from '../outline.js';
import { producer } from '../words.js';
import { tag } from './odt-xml.js';

type Look = Pick<Marks, 'bold' | 'italic' | 'strike'>;

export class OdtSpans {
  /** T1, T2 and so on. */
  readonly looks: Look[] = [];
  private readonly regions: string[] = [];

  /** Closes, at the start of the next paragraph, what was suggested about the end of the last one. */
  private ending = '';

  /** The words of a paragraph, and what is suggested about its end. */
  of(inlines: readonly Inline[], end: Marks = {}): string[] {
    const ended = this.ending;
    this.ending = '';
    return [ended, ...this.words(inlines), this.end(end)];
  }

  private end(end: Marks): string {
    // What it would go on in is in another item: a sign, for who decides on it.
    if (end.suggestion === 'deletion') return this.suggested('¶', end);
    if (end.suggestion !== 'insertion') return '';
    const mark = this.change(end);
    this.ending = tag('text:change-end', mark);
    return tag('text:change-start', mark);
  }

  private words(inlines: readonly Inline[]): string[] {
    let isStart = true;
    return inlines.map((inline) => {
      if (inline.kind === 'break') {
        isStart = true;
        return tag('text:line-break', {});
      }
      if (isBreak(inline.text)) return this.taken(tag('text:p', {}) + tag('text:p', {}), inline.marks);
      const words = spaced(inline.text, isStart);
      isStart = false;
      return this.suggested(this.linked(this.looking(words, inline.marks), inline.marks), inline.marks);
    });
  }

  get changes(): string {
    return this.regions.length === 0 ? '' : tag('text:tracked-changes', {}, ...this.regions);
  }

  private looking(words: string, { bold, italic, strike, code }: Marks): string {
    const coded = code ? tag('text:span', { 'text:style-name': 'Source_20_Text' }, words) : words;
    if (!bold && !italic && !strike) return coded;
    const look: Look = { ...(bold && { bold }), ...(italic && { italic }), ...(strike && { strike }) };
    const known = this.looks.findIndex((other) => sameMarks(other, look));
    const index = known < 0 ? this.looks.push(look) : known + 1;
    return tag('text:span', { 'text:style-name': `T${index}` }, coded);
  }

  private linked(words: string, { link }: Marks): string {
    return link ? tag('text:a', { 'xlink:type': 'simple', 'xlink:href': link }, words) : words;
  }

  private suggested(words: string, marks: Marks): string {
    if (!marks.suggestion) return words;
    if (marks.suggestion === 'deletion') return this.taken(tag('text:p', {}, words), marks);
    const mark = this.change(marks);
    return tag('text:change-start', mark) + words + tag('text:change-end', mark);
  }

  private taken(paragraphs: string, marks: Marks): string {
    return tag('text:change', this.change(marks, paragraphs));
  }

  /** Who suggested it is the group's own business, unless somebody asked for it. */
  private change({ suggestion, author, at }: Marks, deleted = ''): { 'text:change-id': string } {
    const id = `ct${this.regions.length + 1}`;
    const info = tag(
      'office:change-info',
      {},
      tag('dc:creator', {}, escaped(author ?? producer)),
      tag('dc:date', {}, (at ?? new Date(0).toISOString()).slice(0, 19)),
    );
    const change = tag(`text:${suggestion}`, {}, info, deleted);
    this.regions.push(tag('text:changed-region', { 'text:id': id, 'xml:id': id }, change));
    return { 'text:change-id': id };
  }
}

/** A space at the start of a line, and every one after another, has to be said. */
const spaced = (text: string, isStart: boolean): string =>
  escaped(text)
    .replaceAll(/ {2,}/g, (run) => ` ${tag('text:s', { 'text:c': run.length - 1 })}`)
    .replace(/^ /, (space) => (isStart ? tag('text:s', {}) : space))
    .replaceAll('\t', tag('text:tab', {}))
    .replace(/ $/, tag('text:s', {}));

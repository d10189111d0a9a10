/** What the buttons above the field do with the words that are selected. */
import { composerText } from '../../text/threads';

export type Tool = 'bold' | 'italic' | 'list' | 'quote' | 'link';
type Span = [start: number, end: number];

interface Changed {
  value: string;
  selection: Span;
}

const marks = { bold: '**', italic: '_' } as const;
const starts = { list: '- ', quote: '> ' } as const;

export const withTool = (tool: Tool, value: string, [start, end]: Span): Changed => {
  const selected = value.slice(start, end);
  if (tool === 'link') return linked(value, [start, end], selected || composerText.linkWords);
  if (tool === 'bold' || tool === 'italic') {
    const mark = marks[tool];
    const marked = value.slice(0, start) + mark + selected + mark + value.slice(end);
    return { value: marked, selection: [start + mark.length, end + mark.length] };
  }
  // Whole lines, from the beginning of the first.
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const lines = value
    .slice(from, end)
    .split('\n')
    .map((line) => starts[tool] + line)
    .join('\n');
  return { value: value.slice(0, from) + lines + value.slice(end), selection: [from, from + lines.length] };
};

/** The caret goes where the address has to be typed. */
const linked = (value: string, [start, end]: Span, words: string): Changed => {
  const before = `${value.slice(0, start)}[${words}](https://`;
  return { value: `${before})${value.slice(end)}`, selection: [before.length, before.length] };
};

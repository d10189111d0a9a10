/**
 * Word and Outlook put a list on the clipboard as paragraphs that only look like one: the style says the level
 * (`mso-list: l0 level2 lfo1`, here in `data-style`), and a span that a browser should ignore holds the dot or the number.
 */

interface Item {
  line: HTMLElement;
  level: number;
  ordered: boolean;
  /** Of the first of an ordered list. */
  start: number;
}

const styleOf = (element: Element) => element.getAttribute('data-style') ?? '';

export const officeLists = (root: HTMLElement): void => {
  let run: Item[] = [];
  for (const line of root.querySelectorAll<HTMLElement>('p, div, h1, h2, h3, h4')) {
    const item = itemOf(line);
    const isNext = run.at(-1)?.line.nextElementSibling === line;
    if (run.length > 0 && !(item && isNext)) {
      build(run);
      run = [];
    }
    if (item) run.push(item);
  }
  if (run.length > 0) build(run);
};

const itemOf = (line: HTMLElement): Item | null => {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(styleOf(line))?.[1];
  if (!level) return null;
  const marker = [...line.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)));
  const sign = marker?.textContent?.trim() ?? '';
  marker?.remove();
  // A heading with a number is a heading.
  if (/^h\d$/.test(line.localName)) return null;
  return {
    line,
    level: Number(level),
    ordered: /^\(?[0-9a-z]{1,4}[.)]/i.test(sign),
    start: Number.parseInt(sign, 10) || 1,
  };
};

const build = (items: readonly Item[]): void => {
  const open: { level: number; ordered: boolean; list: HTMLElement }[] = [];
  for (const { line, level, ordered, start } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)?.ordered !== ordered) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = line.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      if (ordered && start > 1) list.setAttribute('start', String(start));
      const within = open.at(-1)?.list.lastElementChild;
      if (within) within.append(list);
      else line.before(list);
      open.push({ level, ordered, list });
    }
    const item = line.ownerDocument.createElement('li');
    const words = line.ownerDocument.createElement('p');
    words.append(...line.childNodes);
    item.append(words);
    open.at(-1)?.list.append(item);
    line.remove();
  }
};

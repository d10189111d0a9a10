/**
 * What a mail says, once: as plain text and as HTML that any mail program and screen reader can handle (one
 * column, a real link, no pictures, nothing fetched from elsewhere).
 */
export interface Letter {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** Several things, each with where it leads. */
  items?: readonly { text: string; detail: string | null; address: string }[];
  /** The one thing to do, with its address in sight. */
  action?: { label: string; address: string };
  closing: readonly string[];
  /** Below everything, in small letters. */
  links?: readonly { label: string; address: string }[];
  /** Of a mail that somebody can do without: where a mail program says that it is to be the last (RFC 8058). */
  unsubscribe?: string;
}

export function asText({ greeting, paragraphs, items = [], action, closing, links = [] }: Letter): string {
  const listed = items.map(({ text, detail, address }) =>
    [`- ${text}`, ...(detail ? [`  ${detail}`] : []), `  ${address}`].join('\n'),
  );
  const lead = ({ label, address }: { label: string; address: string }) => `${label}:\n${address}`;
  const led = action ? [lead(action)] : [];
  return `${[greeting, ...paragraphs, ...listed, ...led, ...closing, ...links.map(lead)].join('\n\n')}\n`;
}

export function asHtml(letter: Letter): string {
  const { subject, greeting, paragraphs, items = [], action, closing, links = [] } = letter;
  const paragraph = (text: string) => `<p>${safe(text)}</p>`;
  const button =
    action &&
    `<p><a href="${safe(action.address)}" style="${BUTTON}">${safe(action.label)}</a></p>
<p style="${SMALL}">${safe(action.address)}</p>`;
  const listed = items.map(
    ({ text, detail, address }) =>
      `<li style="${ITEM}"><a href="${safe(address)}" style="${LINK}">${safe(text)}</a>${detail ? `<br>${safe(detail)}` : ''}</li>`,
  );
  const list = listed.length > 0 && `<ul style="${LIST}">\n${listed.join('\n')}\n</ul>`;
  const foot = links.map(
    ({ label, address }) => `<a href="${safe(address)}" style="${LINK}">${safe(label)}</a>`,
  );
  const parts = [
    ...[greeting, ...paragraphs].map(paragraph),
    ...[list, button],
    ...closing.map(paragraph),
    foot.length > 0 && `<p style="${SMALL}">${foot.join(' · ')}</p>`,
  ];
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>${safe(subject)}</title></head>
<body style="${BODY}">
${parts.filter(Boolean).join('\n')}
</body>
</html>
`;
}

const BODY =
  'max-width:36rem;margin:0 auto;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#17262d;background:#fffefb';
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:24px;color:#ffffff;background:#0b5563;text-decoration:none;font-weight:600';
const SMALL = 'font-size:14px;color:#55646c;word-break:break-all';

const LINK = 'color:#0b5563';
const LIST = 'margin:0;padding:0 0 0 20px';
const ITEM = 'margin:0 0 12px';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

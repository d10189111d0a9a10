/**
 * What a mail says, once: as plain text and as HTML that any mail program and screen reader can handle (one
 * column, a real link, no pictures, nothing fetched from elsewhere).
 */
export interface Letter {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** The one thing to do, with its address in sight. */
  action?: { label: string; address: string };
  closing: readonly string[];
}

export function asText({ greeting, paragraphs, action, closing }: Letter): string {
  const parts = [greeting, ...paragraphs, ...(action ? [`${action.label}:\n${action.address}`] : [])];
  return `${[...parts, ...closing].join('\n\n')}\n`;
}

export function asHtml({ subject, greeting, paragraphs, action, closing }: Letter): string {
  const paragraph = (text: string) => `<p>${safe(text)}</p>`;
  const button =
    action &&
    `<p><a href="${safe(action.address)}" style="${BUTTON}">${safe(action.label)}</a></p>
<p style="${SMALL}">${safe(action.address)}</p>`;
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>${safe(subject)}</title></head>
<body style="${BODY}">
${[paragraph(greeting), ...paragraphs.map(paragraph), button, ...closing.map(paragraph)].filter(Boolean).join('\n')}
</body>
</html>
`;
}

const BODY =
  'max-width:36rem;margin:0 auto;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#17262d;background:#fffefb';
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:24px;color:#ffffff;background:#0b5563;text-decoration:none;font-weight:600';
const SMALL = 'font-size:14px;color:#55646c;word-break:break-all';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

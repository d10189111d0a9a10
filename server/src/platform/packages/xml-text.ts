/** Words in XML, which can be nothing but words. */
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the purpose
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Control characters cannot stand in XML at all. */
export const escaped = (text: string): string =>
  text.replaceAll(notInXml, '').replaceAll(/[&<>"]/g, (one) => entities[one] ?? '');

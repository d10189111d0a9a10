/**
 * odt, ods and odp: without who made them, without comments, and with tracked changes as if everybody agreed.
 * Refused with macros, behind a password, and with anything that fetches from elsewhere when it is opened.
 */
import type { Removal } from '@leerkring/shared/contract/files';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import { type Fate, filterXml, type SeenElement } from '../../../platform/packages/xml-filter.js';
import { allOf, parseXml } from '../../../platform/packages/xml-tree.js';
import type { ZipPackage } from '../../../platform/packages/zip-package.js';
import type { Cleaner } from './clean-package.js';

const manifest = 'META-INF/manifest.xml';

const leftOut: readonly [RegExp, Removal][] = [
  [/^Thumbnails\//, 'thumbnail'],
  [/^META-INF\/(document|macro|package)signatures\.xml$/, 'signature'],
  [/^(meta|layout-cache)(\.xml)?$/, 'author'],
  [/^(Configurations2\/|manifest\.rdf$)/, 'properties'],
];
const macros = /^(Basic|Scripts|Dialogs)\/./;

const comments = new Set(['office:annotation', 'office:annotation-end']);
const changes = new Set([
  ...['text:tracked-changes', 'text:change', 'text:change-start', 'text:change-end', 'table:tracked-changes'],
]);
/** What starts something by itself. */
const scripts = new Set(['event-listeners', 'event-listener']);
const sources = new Set([
  'dde-source',
  'section-source',
  'table-source',
  'cell-range-source',
  'dde-connection-decl',
]);
/** Shown by fetching it, unlike a link that somebody clicks. */
const shown = new Set([
  'draw:image',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:applet',
  'draw:floating-frame',
]);

export const isOdf = (zip: ZipPackage): boolean => zip.names.includes('mimetype');

/** Throws FileRefused. */
export const odfCleaner: Cleaner = async (zip, removed) => {
  const listed = await zip.read(manifest);
  if (listed && allOf(parseXml(listed), 'manifest:encryption-data').length > 0)
    throw new FileRefused('file-locked');
  const fateOf = (element: SeenElement): Fate => {
    const removal = removalOf(element);
    if (removal) removed.add(removal);
    return removal || scripts.has(element.local) ? 'drop' : 'keep';
  };
  const leavesOut = (part: string) => leftOut.find(([pattern]) => pattern.test(part))?.[1] ?? null;
  return {
    leavesOut: (part) => {
      if (macros.test(part)) throw new FileRefused('file-has-macros');
      return leavesOut(part);
    },
    change: async (part, read) => {
      if (part === manifest)
        return filterXml(await read(), ({ name, attributes }) =>
          name === 'manifest:file-entry' && leavesOut(attributes['manifest:full-path'] ?? '')
            ? 'drop'
            : 'keep',
        );
      return /(^|\/)(content|styles|settings)\.xml$/.test(part) ? filterXml(await read(), fateOf) : null;
    },
  };
};

const removalOf = ({ name, local, attributes }: SeenElement): Removal | null => {
  const href = attributes['xlink:href'] ?? '';
  const leadsAway = href !== '' && !/^(#|\.?\/?(Pictures|Object|ObjectReplacements|media)\b)/i.test(href);
  if (sources.has(local) || (shown.has(name) && leadsAway)) throw new FileRefused('file-is-active');
  if (comments.has(name)) return 'comments';
  return changes.has(name) ? 'tracked-changes' : null;
};

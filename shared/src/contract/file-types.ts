/**
 * The kinds of files that people exchange here. The list is short on purpose: each kind can be checked, and is
 * written anew without what it tells about its makers, before anybody else gets it.
 */
interface FileType {
  mediaType: string;
  family: 'text' | 'sheet' | 'slides' | 'pdf' | 'image' | 'plain';
}

const officeType = (name: string) => `application/vnd.openxmlformats-officedocument.${name}`;
const openType = (name: string) => `application/vnd.oasis.opendocument.${name}`;

/** By the ending of the name, without a dot and in small letters. */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', family: 'pdf' },
  docx: { mediaType: officeType('wordprocessingml.document'), family: 'text' },
  odt: { mediaType: openType('text'), family: 'text' },
  xlsx: { mediaType: officeType('spreadsheetml.sheet'), family: 'sheet' },
  ods: { mediaType: openType('spreadsheet'), family: 'sheet' },
  pptx: { mediaType: officeType('presentationml.presentation'), family: 'slides' },
  odp: { mediaType: openType('presentation'), family: 'slides' },
  png: { mediaType: 'image/png', family: 'image' },
  jpg: { mediaType: 'image/jpeg', family: 'image' },
  jpeg: { mediaType: 'image/jpeg', family: 'image' },
  webp: { mediaType: 'image/webp', family: 'image' },
  txt: { mediaType: 'text/plain', family: 'plain' },
  csv: { mediaType: 'text/csv', family: 'plain' },
  md: { mediaType: 'text/markdown', family: 'plain' },
} as const satisfies Readonly<Record<string, FileType>>;

export type FileExtension = keyof typeof fileTypes;
export const fileExtensions = Object.keys(fileTypes) as [FileExtension, ...FileExtension[]];

export const imageExtensions: readonly FileExtension[] = fileExtensions.filter(
  (extension) => fileTypes[extension].family === 'image',
);

/** Null: of no kind that is taken here. */
export const extensionOf = (name: string): FileExtension | null => {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return fileExtensions.find((extension) => extension === ending) ?? null;
};

/** A name that is safe on every computer and in every header: letters, digits and dashes. */
export const fileName = (title: string, extension: string): string => {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
  return `${plain || 'tekst'}.${extension}`;
};

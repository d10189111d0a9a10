import type { FileView } from '@leerkring/shared/contract/files';
import type { StoredFile } from './stored-file.entity.js';

export const viewFile = ({ id, name, extension, bytes, width, height, removed }: StoredFile): FileView => ({
  id,
  name,
  extension,
  bytes,
  size: width !== null && height !== null ? { width, height } : null,
  removed,
});

import { FileId } from '@leerkring/shared/contract/common';
import { fileRoutes } from '@leerkring/shared/contract/files';

/** Of an image of ours, for on a page. What is no id of a file of ours has none. */
export const pictureAddress = (fileId: unknown): string | undefined => {
  const id = FileId.safeParse(fileId);
  return id.success ? `/api/v1${fileRoutes.picture.path.replace(':fileId', id.data)}` : undefined;
};

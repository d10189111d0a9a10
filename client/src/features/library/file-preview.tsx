/**
 * A file to look at without opening it: an image, the pages of a PDF, or the words of anything else. Nothing of
 * it runs: images are drawn, pages are painted by our own code, and words are words.
 */
import type { LibraryItemId } from '@leerkring/shared/contract/common';
import { fileTypes } from '@leerkring/shared/contract/file-types';
import type { FileView } from '@leerkring/shared/contract/files';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { previewText } from '../../text/library';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useFileText } from './api';
import { PdfPages } from './pdf-pages';

interface FilePreviewProps {
  itemId: LibraryItemId;
  file: FileView;
}

export function FilePreview({ itemId, file }: FilePreviewProps) {
  const { family } = fileTypes[file.extension];
  if (family === 'image')
    return (
      <img
        className="library-preview__picture"
        src={`/api/v1/files/${file.id}/picture`}
        alt={file.name}
        width={file.size?.width}
        height={file.size?.height}
      />
    );
  if (family === 'pdf') return <PdfPages fileId={file.id} />;
  return <FileWords itemId={itemId} file={file} />;
}

function FileWords({ itemId, file }: FilePreviewProps) {
  const words = useFileText(itemId, file.id);
  if (words.isError) return <Notice tone="error">{problemToDutch(words.error)}</Notice>;
  if (!words.data) return <Skeleton label={previewText.loading} lines={8} />;
  const { text } = words.data;
  if (text === null) return <Notice>{previewText.noText}</Notice>;
  return (
    <Stack gap={4}>
      <p className="small muted">{previewText.textOnly}</p>
      <div className="library-preview__text">
        {text.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a file never change
          <p key={index}>{line}</p>
        ))}
      </div>
    </Stack>
  );
}

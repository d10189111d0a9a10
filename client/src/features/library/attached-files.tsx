import { fileExtensions } from '@leerkring/shared/contract/file-types';
import type { FileView } from '@leerkring/shared/contract/files';
import { FileText, X } from 'lucide-react';
import { useEffect } from 'react';
import { fileSize } from '../../lib/format-nl';
import type { Uploads } from '../../lib/use-uploads';
import { uploadText } from '../../text/files';
import { versionFormText } from '../../text/library';
import { Button } from '../../ui/button';
import { FileField } from '../../ui/file-field';
import { Stack } from '../../ui/layout';
import './library.css';

interface AttachedFilesProps {
  label: string;
  error?: string | undefined;
  files: readonly FileView[];
  uploads: Uploads;
  onRemove: (file: FileView) => void;
}

const accept = fileExtensions.map((extension) => `.${extension}`).join(',');

/** What is there, and a place to bring more. What was refused stays in sight with the reason. */
export function AttachedFiles({ label, error, files, uploads, onRemove }: AttachedFilesProps) {
  const { items, cancel } = uploads;
  // What arrived stands in the list above.
  useEffect(() => {
    for (const { key, state } of items) if (state === 'done') cancel(key);
  }, [items, cancel]);
  return (
    <Stack gap={3}>
      {files.length > 0 && (
        <ul className="library-files" aria-label={versionFormText.files}>
          {files.map((file) => (
            <li key={file.id} className="library-file">
              <span className="library-file__name icon-link">
                <FileText />
                <span>
                  {file.name} <span className="small muted">{fileSize(file.bytes)}</span>
                </span>
              </span>
              <Button
                icon={<X />}
                variant="quiet"
                aria-label={versionFormText.removeFile(file.name)}
                onClick={() => onRemove(file)}
              >
                {versionFormText.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileField
        label={label}
        hint={uploadText.hint}
        words={uploadText}
        accept={accept}
        multiple
        items={items}
        onChoose={uploads.add}
        onCancel={cancel}
        onRetry={uploads.retry}
      />
      {error && (
        <p className="leerkring-field__error" role="alert">
          {error}
        </p>
      )}
    </Stack>
  );
}

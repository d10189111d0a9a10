import { fileTypes } from '@leerkring/shared/contract/file-types';
import type { FileView } from '@leerkring/shared/contract/files';
import type { LibraryItemView, LibraryVersionView } from '@leerkring/shared/contract/library';
import { Download, Eye, FileSpreadsheet, FileText, Image, Presentation } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { fileSize, shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { itemText, previewText } from '../../text/library';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useDownloadFile } from './api';

import './library.css';

/** It brings what draws a PDF, which is large. */
const FilePreview = lazy(async () => ({ default: (await import('./file-preview')).FilePreview }));

const icons = {
  text: FileText,
  pdf: FileText,
  plain: FileText,
  sheet: FileSpreadsheet,
  slides: Presentation,
  image: Image,
};

interface ItemFilesProps {
  item: LibraryItemView;
  now: Date;
}

/** The files of the newest version, and under them how it came to be. */
export function ItemFiles({ item, now }: ItemFilesProps) {
  const [newest, ...earlier] = item.versions;
  if (!newest || (newest.files.length === 0 && earlier.length === 0)) return null;
  return (
    <Card as="section" aria-labelledby="files-of-item">
      <Stack gap={2}>
        <h2 id="files-of-item" className="side-title">
          {newest.number === 1 ? itemText.files : itemText.filesOf(newest.number)}
        </h2>
        {newest.note !== '' && <VersionAbout version={newest} now={now} />}
        {newest.files.length > 0 ? (
          <FileList item={item} files={newest.files} />
        ) : (
          <p className="muted">{itemText.noFiles}</p>
        )}
        {earlier.length > 0 && (
          <details className="library-versions">
            <summary>{itemText.earlier(earlier.length)}</summary>
            {earlier.map((version) => (
              <section key={version.id} className="library-version">
                <h3>{itemText.versionName(version.number, version.name)}</h3>
                <VersionAbout version={version} now={now} />
                <FileList item={item} files={version.files} />
              </section>
            ))}
          </details>
        )}
      </Stack>
    </Card>
  );
}

function VersionAbout({ version, now }: { version: LibraryVersionView; now: Date }) {
  const { note, number, madeBy, madeAt } = version;
  return (
    <>
      <p className="library-version__note">{note || (number === 1 ? itemText.first : '')}</p>
      <p className="small muted">{itemText.addedOn(fullName(madeBy), shortDay(madeAt, now))}</p>
    </>
  );
}

function FileList({ item, files }: { item: LibraryItemView; files: readonly FileView[] }) {
  const download = useDownloadFile();
  const [shown, setShown] = useState<FileView | null>(null);
  return (
    <>
      {download.isError && <Notice tone="error">{problemToDutch(download.error)}</Notice>}
      <ul className="library-files" aria-label={itemText.files}>
        {files.map((file) => {
          const Icon = icons[fileTypes[file.extension].family];
          return (
            <li key={file.id} className="library-file">
              <span className="library-file__name icon-link">
                <Icon />
                <span>
                  {file.name} <span className="small muted">{fileSize(file.bytes)}</span>
                </span>
              </span>
              <Cluster gap={2}>
                <Button icon={<Eye />} aria-label={itemText.lookAt(file.name)} onClick={() => setShown(file)}>
                  {itemText.look}
                </Button>
                <Button
                  icon={<Download />}
                  aria-label={itemText.downloadFile(file.name)}
                  busy={download.isPending && download.variables.fileId === file.id}
                  onClick={() => download.mutate({ fileId: file.id, name: file.name })}
                >
                  {itemText.download}
                </Button>
              </Cluster>
            </li>
          );
        })}
      </ul>
      <Dialog
        open={shown !== null}
        onClose={() => setShown(null)}
        title={shown?.name ?? ''}
        closeLabel={commonText.close}
      >
        {shown && (
          <Suspense fallback={<Skeleton label={previewText.loading} lines={8} />}>
            <FilePreview itemId={item.id} file={shown} />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}

/** A text as a file, on paper, and from a file: the menu that belongs to a text wherever it is shown. */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { ExportFormat } from '@leerkring/shared/contract/exchange';
import { ChevronDown, Download, FileInput, Printer } from 'lucide-react';
import { useState } from 'react';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { saveFile } from '../../../lib/save-file';
import { commonText } from '../../../text/common';
import { exchangeText, formatText } from '../../../text/exchange';
import { announce } from '../../../ui/announcer';
import { Dialog } from '../../../ui/dialog';
import { Menu } from '../../../ui/menu';
import { headingFaults } from '../heading-faults';
import { useTextEditor } from '../workspace-context';
import { useExport } from './api';
import { HeadingsFirst } from './headings-first';
import { ImportDialog } from './import-dialog';
import './exchange.css';

export interface FileMenuProps {
  documentId: DocumentId;
  /** Whether a file may be put in. */
  mayWrite: boolean;
}

export function FileMenu({ documentId, mayWrite }: FileMenuProps) {
  const exporting = useExport(documentId);
  const [importing, setImporting] = useState(false);
  const [looking, setLooking] = useState<ExportFormat | null>(null);
  const editor = useTextEditor();
  const make = (format: ExportFormat) => {
    announce(exchangeText.making);
    exporting.mutate(format, {
      onSuccess: (file) => {
        saveFile(file);
        announce(exchangeText.made);
      },
    });
  };
  /** Who can better the headings is asked first. */
  const ask = (format: ExportFormat) => {
    if (editor?.isEditable && headingFaults(editor.state.doc).length > 0) setLooking(format);
    else make(format);
  };
  const items = [
    ...ExportFormat.options.map((format) => ({
      id: format as string,
      label: formatText[format],
      icon: <Download />,
      onSelect: () => ask(format),
    })),
    { id: 'print', label: exchangeText.print, icon: <Printer />, onSelect: () => window.print() },
    ...(mayWrite
      ? [{ id: 'import', label: exchangeText.take, icon: <FileInput />, onSelect: () => setImporting(true) }]
      : []),
  ];
  return (
    <div className="file-menu">
      <Menu label={exchangeText.menu} iconEnd={<ChevronDown />} items={items} />
      <ImportDialog documentId={documentId} open={importing} onClose={() => setImporting(false)} />
      {editor && (
        <HeadingsFirst editor={editor} format={looking} onMake={make} onClose={() => setLooking(null)} />
      )}
      <Dialog
        open={exporting.isError}
        onClose={exporting.reset}
        title={exchangeText.failed}
        closeLabel={commonText.close}
      >
        <p>{problemToDutch(exporting.error)}</p>
      </Dialog>
    </div>
  );
}

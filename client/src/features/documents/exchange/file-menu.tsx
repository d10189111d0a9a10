/** A text as a file, on paper, and from a file: the menu that belongs to a text wherever it is shown. */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { ExportFormat, type SuggestionChoice } from '@leerkring/shared/contract/exchange';
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
import { SuggestionsDialog } from './suggestions-dialog';
import './exchange.css';

export interface FileMenuProps {
  documentId: DocumentId;
  /** Whether a file may be put in. */
  mayWrite: boolean;
  /** How many there are in it; with any, somebody chooses what becomes of them. */
  suggestions?: number;
}

export function FileMenu({ documentId, mayWrite, suggestions = 0 }: FileMenuProps) {
  const exporting = useExport(documentId);
  const [importing, setImporting] = useState(false);
  const [looking, setLooking] = useState<ExportFormat | null>(null);
  const [choosing, setChoosing] = useState<ExportFormat | null>(null);
  const editor = useTextEditor();
  const make = (format: ExportFormat, choice: SuggestionChoice) => {
    announce(exchangeText.making);
    exporting.mutate(
      { format, suggestions: choice },
      {
        onSuccess: (file) => {
          saveFile(file);
          announce(exchangeText.made);
        },
      },
    );
  };
  /** Who can better the headings is asked first. */
  const ask = (format: ExportFormat) => {
    if (editor?.isEditable && headingFaults(editor.state.doc).length > 0) setLooking(format);
    else go(format);
  };
  const go = (format: ExportFormat) => {
    if (suggestions > 0) setChoosing(format);
    else make(format, 'unnamed');
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
        <HeadingsFirst editor={editor} format={looking} onMake={go} onClose={() => setLooking(null)} />
      )}
      <SuggestionsDialog
        format={choosing}
        count={suggestions}
        onClose={() => setChoosing(null)}
        onChoose={(choice) => {
          setChoosing(null);
          if (choosing) make(choosing, choice);
        }}
      />
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

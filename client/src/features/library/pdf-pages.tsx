import type { FileId } from '@leerkring/shared/contract/common';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { previewText } from '../../text/library';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useFileContent } from './api';

GlobalWorkerOptions.workerSrc = workerUrl;
/** At first, and again each time that somebody asks for more. */
const pagesAtOnce = 3;

/** Painted on a canvas, with the words beside it for who does not see them. */
export function PdfPages({ fileId }: { fileId: FileId }) {
  const content = useFileContent(fileId);
  const pdf = usePdf(content.data);
  const [shown, setShown] = useState(pagesAtOnce);
  if (content.isError) return <Notice tone="error">{problemToDutch(content.error)}</Notice>;
  if (pdf === 'failed') return <Notice>{previewText.failed}</Notice>;
  if (!pdf) return <Skeleton label={previewText.loading} lines={12} />;
  const last = Math.min(shown, pdf.numPages);
  const more = pdf.numPages - last;
  return (
    <Stack gap={4}>
      {Array.from({ length: last }, (_, index) => index + 1).map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} />
      ))}
      {more > 0 && (
        <Button onClick={() => setShown(shown + pagesAtOnce)}>
          {previewText.morePages(Math.min(more, pagesAtOnce))}
        </Button>
      )}
    </Stack>
  );
}

function usePdf(content: ArrayBuffer | undefined): PDFDocumentProxy | 'failed' | null {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed' | null>(null);
  useEffect(() => {
    if (!content) return;
    // What is handed to the worker is gone here.
    const loading = getDocument({ data: content.slice(0), isEvalSupported: false });
    loading.promise.then(setPdf, () => setPdf('failed'));
    return () => void loading.destroy();
  }, [content]);
  return pdf;
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let left = false;
    const paint = async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      const context = target?.getContext('2d');
      if (left || !target || !context) return;
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (target.clientWidth * window.devicePixelRatio) / width });
      target.width = viewport.width;
      target.height = viewport.height;
      await page.render({ canvasContext: context, viewport }).promise;
      const { items } = await page.getTextContent();
      if (!left) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    // A page that was left while it was painted fails, and nobody sees it.
    paint().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [pdf, number]);
  const label = previewText.page(number, pdf.numPages);
  return (
    <canvas
      ref={canvas}
      className="library-preview__page"
      role="img"
      aria-label={words ? `${label}. ${words}` : label}
    />
  );
}

/**
 * Reads and writes files in a thread of its own, with limits on what it may use: a file of a stranger's making
 * takes nobody's time but its own.
 */
import { documentRoot } from '@leerkring/shared/contract/documents';
import type { Loss } from '@leerkring/shared/contract/exchange';
import * as Y from 'yjs';
import { carryOutOrders } from '../../platform/order-worker.js';
import { writeDocx } from './docx/write-docx.js';
import type { Answers, Order } from './exchange-orders.js';
import { insertion } from './insertion.js';
import { writeOdt } from './odt/write-odt.js';
import type { Outline } from './outline.js';
import { blocksOf, proposersIn } from './outline-of-text.js';
import { writePdf } from './pdf/write-pdf.js';
import { imagesIn, withPictures } from './pictures.js';
import { previewOf } from './preview.js';
import { readFile } from './read-file.js';

const writers: Record<
  Extract<Order, { what: 'export' }>['format'],
  (outline: Outline) => Uint8Array | Promise<Uint8Array>
> = {
  odt: writeOdt,
  docx: writeDocx,
  pdf: writePdf,
};

const work = async (order: Order): Promise<Answers[Order['what']]> => {
  if (order.what === 'export') {
    const blocks = blocksOf(textOf(order.updates).getXmlFragment(documentRoot), order.told);
    const complete = await withPictures(blocks, order.pictures ?? {});
    return { file: await writers[order.format]({ title: order.title, blocks: complete }) };
  }
  if (order.what === 'proposers')
    return { ids: proposersIn(textOf(order.updates).getXmlFragment(documentRoot)) };
  if (order.what === 'images')
    return { fileIds: imagesIn(blocksOf(textOf(order.updates).getXmlFragment(documentRoot))) };
  const brought = order.what === 'import' ? order.brought : null;
  const { outline, losses: lost, pictures: found } = await readFile(Buffer.from(order.file), brought);
  if (order.what === 'pictures') return { found };
  // A text of ours has a name already.
  const losses: Loss[] = outline.title === '' ? lost : [{ what: 'title', count: 1 }, ...lost];
  if (order.what === 'preview') return { preview: previewOf(outline, losses) };
  return { updates: insertion(textOf(order.updates), outline.blocks), losses };
};

const textOf = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
};

carryOutOrders(work);

/** Reads and fills in files in a thread of its own, with limits on what it may use. */
import { carryOutOrders } from '../../platform/order-worker.js';
import type { LibraryAnswers, LibraryOrder } from './library-orders.js';
import { fillOffice, findInOffice } from './office/fill-office.js';
import { textOfFile } from './office/text-of-file.js';

const work = async (order: LibraryOrder): Promise<LibraryAnswers[LibraryOrder['what']]> => {
  const file = Buffer.from(order.file);
  if (order.what === 'read') return { text: await textOfFile(order.extension, file) };
  if (order.what === 'find') return { found: await findInOffice(file) };
  return { file: await fillOffice(file, order.values) };
};

carryOutOrders(work);

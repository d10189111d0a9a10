/** Checks files in a thread of its own: a file of a stranger's making takes nobody's time but its own. */
import { carryOutOrders } from '../../platform/order-worker.js';
import { type CheckOrder, checkFile } from './checks/check-file.js';

carryOutOrders<CheckOrder>(checkFile);

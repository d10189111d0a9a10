import { documentNodes } from '@leerkring/shared/contract/document-schema';
import * as Y from 'yjs';

/** An element that an editor of ours can have made. */
export const isSoundElement = (node: unknown): node is Y.XmlElement =>
  node instanceof Y.XmlElement && Object.hasOwn(documentNodes, node.nodeName);

import type { Carrier } from '../../server/src/platform/nodes/bus.js';

/** Carriers that are linked in memory: what one sends, all others hear a moment later. */
export function linkedCarriers(count: number): Carrier[] {
  const listeners = new Map<number, (text: string) => void>();
  const deliver = (from: number, text: string) => {
    for (const [to, listen] of listeners) if (to !== from) listen(text);
  };
  return Array.from({ length: count }, (_, index) => ({
    send: (text) => void setImmediate(deliver, index, text),
    onText: (listener) => void listeners.set(index, listener),
    close: async () => void listeners.delete(index),
  }));
}

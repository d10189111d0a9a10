/** Places round the table, in percent of the circle's box: the first at the top, then clockwise. */
export interface Place {
  x: number;
  y: number;
}

/** The box is taller than wide, and names hang under the seats, so the middle lies a little high. */
const middle: Place = { x: 50, y: 46 };
const radius: Place = { x: 37.5, y: 36.5 };

export const placesRound = (count: number): Place[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return { x: middle.x + radius.x * Math.sin(angle), y: middle.y - radius.y * Math.cos(angle) };
  });

/** The facilitator at the top; the others keep the order in which a round goes. */
export const fromTop = <Id>(order: readonly Id[], top: Id): Id[] => {
  const index = order.indexOf(top);
  return index < 0 ? [...order] : [...order.slice(index), ...order.slice(0, index)];
};

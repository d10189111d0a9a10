/** The number of the post that the address of a thread leads to; null: to none. */
export const postNumberIn = (hash: string): number | null => {
  const number = /^#bericht-(\d{1,6})$/.exec(hash)?.[1];
  return number === undefined ? null : Number(number);
};

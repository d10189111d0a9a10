/** PostgreSQL gives a bigint as text; ours are bytes of files. */
export const wholeNumber = { from: Number, to: (value: number) => value };

import { v7 } from 'uuid';

/** UUIDv7: made by the application, and in order of time, so that indexes grow at one end. */
export const newId = <Id extends string>(): Id => v7() as Id;

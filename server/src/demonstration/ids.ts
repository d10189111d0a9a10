import { v5 } from 'uuid';

const namespace = '6f0e6f8b-2c55-4d0a-9b0e-6d5f3a1c7e24';

/** The same id in every installation, so that tests and links can name what the demonstration holds. */
export const demonstrationId = <Id extends string>(name: string): Id => v5(name, namespace) as Id;

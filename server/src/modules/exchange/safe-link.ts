import { LinkAddress } from '@leerkring/shared/contract/document-schema';

/** Null: where no link of ours may lead, such as a script or a file on somebody's computer. */
export const safeLink = (address: string): string | null =>
  LinkAddress.safeParse(address.trim()).data ?? null;

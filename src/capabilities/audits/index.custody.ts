/** Exports of a chain of custody, read without anything else of the product. */
export { readCustody } from './custody/custody-file.ts';
export type { CustodyKind } from './custody/custody-kinds.ts';

/** What a device says, as it arrives: raw bytes and the header that signs them. */
export interface SignedBody {
  bytes: Uint8Array;
  signature: string | null;
  /** Network address, counted only when a signature is refused. */
  address: string;
}

/** What a device says, as it arrives: raw bytes and the header that signs them. */
export interface SignedBody {
  bytes: Uint8Array;
  signature: string | null;
  /** Network address: counted when a signature is refused, and of a heartbeat kept for the day as a number that stands for it. */
  address: string;
}

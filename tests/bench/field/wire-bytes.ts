import type { CDPSession } from 'playwright';

/** Compressed bytes on the wire while `work` goes on, of a browser that has nothing yet, by kind of resource. */
export async function bytesOf(cdp: CDPSession, work: () => Promise<void>): Promise<Record<string, number>> {
  const kinds = new Map<string, string>();
  const sums: Record<string, number> = {};
  await cdp.send('Network.enable');
  cdp.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    sums[kind] = (sums[kind] ?? 0) + encodedDataLength;
  });
  await work();
  await cdp.send('Network.disable');
  return sums;
}

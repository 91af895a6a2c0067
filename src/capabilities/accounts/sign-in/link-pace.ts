/** How long a link can be used; it serves once. */
export const ordinaryLinkMinutes = 15;
/** Printed at the start of a demonstration, which people come back to. */
export const demonstrationLinkMinutes = 7 * 24 * 60;

/**
 * Minutes that must have passed since the last link, by how many were mailed in a day. Always shorter than a link lives:
 * whoever floods somebody's mailbox slows the mails down, and never leaves the owner without a link that works.
 */
const pace = [{ upTo: 2, minutes: 0 }, { upTo: 12, minutes: 5 }, { upTo: Infinity, minutes: 10 }] as const;

/** Whether another link may be mailed, given when the unused ones of the last day were made (newest first). */
export function mayMailLink(made: readonly Date[], now: Date): boolean {
  const [last] = made;
  const wait = pace.find(({ upTo }) => made.length <= upTo)?.minutes ?? 0;
  return !last || now.getTime() - last.getTime() >= wait * 60_000;
}

import { renderSVG } from 'uqr';

/** Where a tablet becomes a kiosk: the address to type, and its code to scan (SVG). */
export function kioskDoor({ origin }: { origin: string }): { address: string; code: string } {
  const address = `${origin}/kiosk`;
  return { address, code: renderSVG(address, { border: 1, ecc: 'M' }) };
}

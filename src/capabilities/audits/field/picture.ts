/** A rectangle to blacken, in shares of the picture's width and height, from 0 to 1. */
export interface MaskBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Longest side, in pixels, of a picture that leaves the phone: text on a photographed letter stays readable. */
export const longestSide = 1600;

/** The size at which a picture leaves, never larger than it is. */
export function sizeToSend(width: number, height: number): { width: number; height: number } {
  const share = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** The pixels that a box covers, at least one each way, and never outside. */
export function pixelsOf(box: MaskBox, width: number, height: number): { x: number; y: number; width: number; height: number } {
  const x = Math.max(0, Math.floor(box.x * width));
  const y = Math.max(0, Math.floor(box.y * height));
  const right = Math.min(width, Math.ceil((box.x + box.width) * width));
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

/** The grey tone of each pixel, from the four bytes that a canvas gives for it. */
export function greyTones(rgba: ArrayLike<number>): Uint8Array {
  return Uint8Array.from({ length: rgba.length / 4 }, (_, i) => 0.299 * (rgba[4 * i] ?? 0) + 0.587 * (rgba[4 * i + 1] ?? 0) + 0.114 * (rgba[4 * i + 2] ?? 0));
}

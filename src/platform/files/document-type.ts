/** What people send as a document: told by its first bytes and never by its name. */
export type DocumentType = 'application/pdf' | 'image/jpeg' | 'image/png';

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'];
/** A PDF may begin with some other bytes; readers look for its mark in the first kilobyte. */
const pdfMarkWithin = 1024;

/** The type of a file by its content; `heic` is told apart so that its sender can be told what to do; null for the rest. */
export function documentType(bytes: Buffer): DocumentType | 'heic' | null {
  if (bytes.subarray(0, pdfMarkWithin).includes('%PDF-')) return 'application/pdf';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (png.every((byte, at) => bytes[at] === byte)) return 'image/png';
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && heicBrands.includes(bytes.toString('latin1', 8, 12))) return 'heic';
  return null;
}

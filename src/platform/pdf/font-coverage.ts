/** Shown in place of a character that the font cannot draw. */
const substitute = '\u25a1';

/**
 * The characters that a TrueType font can draw, from its character map (OpenType `cmap`, format 12 or 4).
 * Throws when the font has neither.
 */
export function fontCoverage(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i));
  const segmented = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (segmented !== undefined) return groupsOfFormat12(font, segmented);
  const basic = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (basic !== undefined) return segmentsOfFormat4(font, basic);
  throw new Error('font without a character map that can be read');
}

/** The text with every character outside the font replaced, so that a foreign name never stops a document. */
export function withinCoverage(text: string, covered: ReadonlySet<number>): string {
  let foreign = false;
  for (let i = 0; i < text.length && !foreign; i++) foreign = !covered.has(text.charCodeAt(i)) && text.charCodeAt(i) > 31;
  if (!foreign) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 || covered.has(code) ? character : substitute;
  }).join('');
}

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`font without a table ${tag}`);
}

function groupsOfFormat12(font: Buffer, at: number): Set<number> {
  const covered = new Set<number>();
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i;
    addRange(covered, font.readUInt32BE(group), font.readUInt32BE(group + 4));
  }
  return covered;
}

function segmentsOfFormat4(font: Buffer, at: number): Set<number> {
  const covered = new Set<number>();
  const segments = font.readUInt16BE(at + 6) / 2;
  for (let i = 0; i < segments; i++) {
    const last = font.readUInt16BE(at + 14 + 2 * i);
    const first = font.readUInt16BE(at + 16 + 2 * segments + 2 * i);
    if (first !== 0xffff) addRange(covered, first, last);
  }
  return covered;
}

function addRange(into: Set<number>, first: number, last: number): void {
  for (let code = first; code <= last; code++) into.add(code);
}

/** A name as two people would agree that it is the same: without accents, capitals, hyphens and double spaces. */
export function readableName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s'’-]+/g, ' ').trim().toLowerCase();
}

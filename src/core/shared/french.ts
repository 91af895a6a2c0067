/** French counts in the plural from two on: « 0,7 point », « 2 points ». Takes the figure as written, or as a number. */
export function frenchPoint(points: string | number): 'point' | 'points' {
  const value = typeof points === 'number' ? points : Number.parseFloat(points.replace(',', '.').replace('\u2212', '-'));
  return Math.abs(value) < 2 ? 'point' : 'points';
}

/** « de » before a proper name: « d’Angers », « du Mans », « des Ulis », « de La Rochelle ». An h is taken as mute, as most are. */
export function frenchOf(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[aeiouyœæh]/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
}

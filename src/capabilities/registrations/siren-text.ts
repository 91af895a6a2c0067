/** A SIREN or SIRET as people read it, in groups: `213 502 388`, `213 502 388 00012`; spaces do not break. */
export function spacedSiren(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)].filter(Boolean).join('\u202f');
}

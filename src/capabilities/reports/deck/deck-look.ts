import { tintStep } from '../document/tint-step.ts';

/** The look of documents, for slides that others will change: colours without `#`, inches, a font that is everywhere. */
export const look = {
  ink: '16211F', soft: '4B5753', joint: 'D3CFC3', accent: '0B5C56', accentGround: 'D9E9E3', peer: '9A5A12', paper: 'F5F3ED', white: 'FFFFFF',
  heat: ['F3E3D3', 'E9E6DD', 'C9DFD7', '7FB5A8', '0B5C56'],
  font: 'Calibri',
} as const;

export const page = { width: 13.333, height: 7.5, left: 0.7, right: 0.7, top: 1.45, bottom: 6.95 } as const;

/** Tint of a score, as on paper. */
export function heatOf(value: number): { fill: string; text: string } {
  const step = tintStep(value);
  return { fill: look.heat[step - 1] ?? look.white, text: step === 5 ? look.white : look.ink };
}

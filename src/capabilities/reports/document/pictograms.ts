import type { PictogramName } from './blocks.ts';

/** Strokes on 24 x 24, drawn for this product: one thing each, in the accent of the documents. */
const strokes: Record<PictogramName, string> = {
  phone: '<path d="M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.500v4c0 1-.8 2-2 2C10.500 20 4 13.500 4 5c0-1.200 1-2 2-2z"/>',
  email: '<rect x="3" y="5" width="18" height="14" rx="1.500"/><path d="M3.500 6.500 12 13l8.500-6.500"/>',
  letter: '<path d="M5 3h10l4 4v14H5z"/><path d="M15 3v4h4M8 11h8M8 14h8M8 17h5"/>',
  website: '<rect x="3" y="4" width="18" height="12" rx="1.500"/><path d="M3 8h18M9 20h6M12 16v4"/>',
  social: '<path d="M4 5h16v11h-8l-5 4v-4H4z"/><path d="M8 9h8M8 12h5"/>',
  counter: '<circle cx="12" cy="6" r="3"/><path d="M6 14c0-3 2.500-4.500 6-4.500s6 1.500 6 4.500M3 14h18v6H3z"/>',
  people: '<circle cx="8" cy="8" r="3"/><circle cx="16.500" cy="9" r="2.500"/><path d="M2.500 19c0-4 2.500-6 5.500-6s5.500 2 5.500 6M15 14c3 0 6 1.500 6 5"/>',
  score: '<path d="M4 20V10M10 20V4M16 20v-7M22 20H2"/>',
  good: '<circle cx="12" cy="12" r="9"/><path d="m7.500 12.500 3 3 6-7"/>',
  work: '<path d="M12 20V5M6 11l6-6 6 6"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2"/>',
  question: '<circle cx="12" cy="12" r="9"/><path d="M9.500 9.500c0-3.500 5-3.200 5 0 0 2-2.500 2-2.500 4M12 16.500v.500"/>',
  book: '<path d="M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v14"/>',
  town: '<path d="M3 21h18M5 21V9l7-5 7 5v12M9 21v-5h6v5M9 11h.500M14.500 11h.500M12 4V2"/>',
};

const framed = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0b5c56" stroke-width="1.600" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`;

/** Every picture as an SVG of its own. */
export const pictograms = Object.fromEntries(Object.entries(strokes).map(([name, inside]) => [name, framed(inside)])) as Record<PictogramName, string>; // the same names

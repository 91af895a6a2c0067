import { resultsPath, spacePath, type Reading, type SpacePage } from '../addresses.ts';
import type { Results } from '../participant-results.server.ts';
import { spaceTexts } from './space.texts.ts';

/** The pages that a body's formula opens beside its results: none for a free participation, sites for several. */
export function spacePages({ detailed, sites }: Pick<Results, 'detailed' | 'sites'>, reading: Reading, current: SpacePage | 'results'): { label: string; href: string; current: boolean }[] {
  if (!detailed) return [];
  const { pages } = spaceTexts[reading.locale];
  const own: SpacePage[] = ['what-if', 'contacts', ...(sites.length > 1 ? ['sites' as const] : []), 'brief', 'thanks'];
  // Other pages are about the whole body: the site read stays with the results.
  const whole = { ...reading, siteId: undefined, groupId: undefined };
  return [
    { label: pages.results, href: resultsPath(reading), current: current === 'results' },
    ...own.map((page) => ({ label: pages[page], href: spacePath(whole, page), current: current === page })),
  ];
}

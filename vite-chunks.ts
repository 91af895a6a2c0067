/** What a module of the build tells of who imports it. */
interface ModuleInfo {
  importers: readonly string[];
}

/** Pages that are alive, by the end of their file's name; the frame stands around each. */
const frame = 'src/routes/+layout.svelte';
const list = 'src/routes/evaluator/+page.svelte';
const form = ['evaluator/missions/[organisation]/[mission]/+page.svelte', 'src/routes/evaluator/offline/+page.svelte'];
const whatIf = 'participant/[organisation]/what-if/+page.svelte';
const livingPages = [frame, list, ...form, whatIf];

export const chunkNames = ['frame', 'shared', 'phone', 'form'] as const;
export type ChunkName = (typeof chunkNames)[number];

/**
 * Names the file into which a module goes, so that the pages of the field come in few requests: each costs a weak phone more
 * than its bytes. One for the frame, one for what the form shares with other living pages, one for what the list of missions shares
 * with the form, one for the form. Null: as the bundler finds best.
 */
export function chunkOf(id: string, moduleInfo: (id: string) => ModuleInfo | null): ChunkName | null {
  // What fetches parts later is asked for by every page.
  if (id.includes('vite/preload-helper')) return 'frame';
  // The form fetches parts later that have boxes to tick: pages with the form's pieces would find their style counted among what is fetched later, and leave it out.
  if (id.includes('/forms/Checkbox.svelte')) return 'form';
  const pages = pagesOf(id, moduleInfo);
  if (pages.has(frame)) return 'frame';
  const [inForm, inList] = [form.some((page) => pages.has(page)), pages.has(list)];
  if (pages.has(whatIf)) return inForm ? 'shared' : null;
  if (!inForm) return null;
  return inList ? 'phone' : 'form';
}

/** The living pages that a module is part of from the start: those found on the way up through whoever imports it. */
function pagesOf(id: string, moduleInfo: (id: string) => ModuleInfo | null): ReadonlySet<string> {
  const pages = new Set<string>();
  const seen = new Set([id]);
  for (const one of seen) {
    const page = livingPages.find((end) => one.endsWith(end));
    if (page) pages.add(page);
    else for (const importer of moduleInfo(one)?.importers ?? []) seen.add(importer);
  }
  return pages;
}

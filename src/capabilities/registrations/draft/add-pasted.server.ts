import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { changeDraft } from './change-draft.server.ts';
import { blankSite, type DraftSite } from './draft.ts';
import { draftByHash } from './drafts.queries.server.ts';
import { withSites } from './edit-sites.server.ts';
import { sortPasted, type SortedLine } from './sort-pasted.server.ts';

/** Longest list that is kept. */
const mostCharacters = 20_000;

/** Keeps a pasted list in the draft, to be sorted out; an empty one forgets it. Throws `list_too_long`. */
export async function keepPasted(ctx: Ctx, input: { draft: string; text: string }): Promise<void> {
  if (input.text.length > mostCharacters) throw problem('form_incomplete', {}, [{ field: 'list', code: 'list_too_long' }]);
  await changeDraft(ctx, input.draft, 'sites', ({ pasted: _before, ...data }) => (input.text.trim() === '' ? data : { ...data, pasted: input.text }));
}

/** What a line becomes where nobody says otherwise. */
export function usualChoice({ verdict, name, candidates }: SortedLine): string {
  if (verdict.kind === 'duplicate') return 'leave';
  if (verdict.kind === 'not_found') return name === '' ? 'leave' : 'add';
  if (verdict.kind === 'found') return candidates[0]?.id ?? 'add';
  // A town of that name elsewhere in France is seldom meant.
  return verdict.why === 'far_town' ? 'add' : 'leave';
}

/**
 * Adds the lines of the pasted list that were chosen: `add`, the id of a candidate, or `leave`, by line number; the
 * usual choice where none was made. Returns how many were added. Throws `sites_too_many`; the list then stays.
 */
export async function addPasted(ctx: Ctx, input: { draft: string; choices: ReadonlyMap<number, string> }): Promise<number> {
  const draft = await draftByHash(ctx.db, input.draft);
  const lines = draft ? await sortPasted(ctx, draft.data) : [];
  const first = draft?.data.sites[0];
  const added = lines.flatMap((line, index) => siteOf(line, input.choices.get(index) ?? usualChoice(line), first));
  await changeDraft(ctx, input.draft, 'sites', ({ pasted: _done, ...data }) => {
    // The first site, when nothing was written of it, makes room for the list.
    const blank = data.sites.length === 1 && !data.sites[0]?.id && !data.sites[0]?.phone && !data.sites[0]?.address;
    return withSites(blank && added.length > 0 ? { ...data, sites: [] } : data, added);
  });
  return added.length;
}

function siteOf(line: SortedLine, choice: string, first: DraftSite | undefined): DraftSite[] {
  if (choice === 'leave' || (line.name === '' && line.siret === null)) return [];
  const town = line.verdict.kind !== 'duplicate' && line.siret === null ? line.candidates.find(({ id }) => id === choice) : undefined;
  return [{
    ...blankSite(false), name: line.name, siret: line.siret ?? '',
    // Added although the SIRET belongs to another body: that was said on the line.
    siretConfirmed: line.verdict.kind === 'doubtful' ? (line.siret ?? '') : '',
    ...townOf(line, town, first), address: line.address, phone: line.phone, email: line.email,
  }];
}

/** Where a line stands: as it says, else the town chosen, else that of the first site where nothing speaks against it. */
function townOf(line: SortedLine, town: { name: string; postcode: string } | undefined, first: DraftSite | undefined): { postcode: string; city: string } {
  if (line.postcode !== '' || line.city !== '') return { postcode: line.postcode, city: line.city };
  if (town) return { postcode: town.postcode, city: town.name };
  const elsewhere = line.candidates.length > 0 && !(line.verdict.kind === 'doubtful' && line.verdict.why === 'far_town');
  return elsewhere ? { postcode: '', city: '' } : { postcode: first?.postcode ?? '', city: first?.city ?? '' };
}

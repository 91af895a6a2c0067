import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { usualChoice } from '../draft/add-pasted.server.ts';
import { draftByHash } from '../draft/drafts.queries.server.ts';
import { sortPasted, type SortedLine } from '../draft/sort-pasted.server.ts';
import { pasteTexts } from './paste.texts.ts';

/** A pasted list as its page shows it: each line with its verdict in words and the choices it leaves. */
export interface PastedView {
  text: string;
  lines: { text: string; kind: SortedLine['verdict']['kind']; why: string; choices: { value: string; label: string }[]; usual: string }[];
}

export async function pastedView(ctx: Ctx, input: { draft: string | null }): Promise<PastedView> {
  const draft = input.draft ? await draftByHash(ctx.db, input.draft) : null;
  if (!draft?.data.pasted) return { text: '', lines: [] };
  const sorted = await sortPasted(ctx, draft.data);
  return { text: draft.data.pasted, lines: sorted.map((line) => lineOf(line, ctx.locale)) };
}

function lineOf(line: SortedLine, locale: Locale): PastedView['lines'][number] {
  const t = pasteTexts[locale];
  const { verdict, candidates } = line;
  const owner = verdict.kind === 'doubtful' && verdict.why === 'other_body' ? candidates[0] : undefined;
  const why = [verdict.kind === 'duplicate' ? t.duplicate : t.why[verdict.why], owner && t.owner(owner.name)].filter(Boolean).join(' ');
  return { text: line.text, kind: verdict.kind, why, choices: choicesOf(line, locale), usual: usualChoice(line) };
}

function choicesOf(line: SortedLine, locale: Locale): { value: string; label: string }[] {
  const t = pasteTexts[locale];
  const { verdict, candidates } = line;
  const leave = { value: 'leave', label: t.leave };
  if (line.name === '' && line.siret === null) return [leave];
  if (verdict.kind === 'doubtful' && verdict.why === 'other_body') return [{ value: 'add', label: t.addConfirmed }, leave];
  if (verdict.kind === 'not_found' && verdict.why === 'wrong_siret') return [{ value: 'add', label: t.addWithoutSiret }, leave];
  const towns = candidates.map(({ id, name, departmentCode }) => ({ value: id, label: t.addTown(name, departmentCode ?? '') }));
  return [...towns, { value: 'add', label: t.add }, leave];
}

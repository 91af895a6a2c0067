import { csvText } from '#platform/files/csv-text.ts';
import type { Ctx } from '#platform/context.ts';
import type { ProblemCode } from '#platform/http/problem.ts';
import { problem, problemSentence } from '#platform/http/problem.ts';
import { problems } from '#platform/http/problems/index.ts';
import { unseal } from '#platform/secrets/seal.ts';
import { requireListener } from '../listening.access.ts';
import { entryTexts } from './entry.texts.ts';
import { faultsOf, importOf } from './imports.queries.server.ts';
import type { ImportKey } from './mention-import.ts';

const most = 50_000;

/** Entries that were not taken over as a CSV, with the headings of their file and what is wrong: to be set right and taken over again. Throws `not_allowed`, `not_found`. */
export async function faultFile(ctx: Ctx, key: ImportKey): Promise<string> {
  requireListener(ctx.actor);
  const found = await importOf(ctx.db, key);
  if (!found) throw problem('not_found');
  const t = entryTexts[ctx.locale];
  const faults = await faultsOf(ctx.db, key, most);
  const rows = faults.map(({ code, sealed }) => [...cellsOf(unseal(ctx.settings.secret, 'listening', sealed)), isCode(code) ? problemSentence(code, ctx.locale) : '']);
  return csvText([[...found.mapping.heading, t.what], ...rows], ctx.locale);
}

const isCode = (code: string): code is ProblemCode => code in problems;

function cellsOf(text: string | null): string[] {
  const cells: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(cells) ? cells.map(String) : [];
}

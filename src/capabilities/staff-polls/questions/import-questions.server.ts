import { readQti } from '#core/staff-polls/read-qti.ts';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { fitsUnpacked, unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { problem } from '#platform/http/problem.ts';
import type { PollKey } from '../poll.ts';
import { addQuestions } from './arrange-questions.server.ts';

const mostBytes = 8 * 1024 * 1024;

/**
 * Adds to a draft the questions of a QTI 3.0 package, or of one item. Items that ask what no card can are left. Returns
 * how many were added. Throws what `addQuestions` does, and `poll_qti_unreadable` for a file in which there is no question.
 */
export async function importQuestions(ctx: Ctx, key: PollKey, content: Uint8Array): Promise<{ added: number }> {
  const known = new Set(criteriaNames(ctx).map(({ id }) => id));
  const questions = itemsOf(content).flatMap((xml) => readQti(xml) ?? []).map((question) => ({ ...question, criterion: question.criterion !== null && known.has(question.criterion) ? question.criterion : null }));
  if (questions.length === 0) throw problem('poll_qti_unreadable');
  await addQuestions(ctx, key, questions);
  return { added: questions.length };
}

/** The items of a file, in the order of their names. */
function itemsOf(content: Uint8Array): string[] {
  const entries = zipEntries(content);
  if (!entries) return [new TextDecoder().decode(content)];
  if (!fitsUnpacked(entries, mostBytes)) throw problem('poll_qti_unreadable');
  const names = new Intl.Collator('en', { numeric: true });
  return entries.filter(({ name }) => /\.xml$/i.test(name)).toSorted((a, b) => names.compare(a.name, b.name)).map((entry) => unpack(content, entry).toString('utf8')).filter((xml) => xml.includes('qti-assessment-item'));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PollQuestion } from '#core/staff-polls/poll.ts';
import { drawTurn } from '#core/staff-polls/rotation.ts';
import { defaultDataDir, listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { libraryFile, type PollTemplate } from './library.input.ts';

/** A question ready to be asked, and where it comes from. */
export type LibraryQuestion = PollQuestion & { readonly sources: string; readonly reviewBy: string };

interface Library {
  questions: readonly LibraryQuestion[];
  templates: readonly PollTemplate[];
}

const known = new Map<string, Library>();

/** Questions and templates of the latest edition that has some; read once a process. Throws on a file that does not fit. */
export function pollLibrary(dataDir: string = defaultDataDir()): Library {
  const ready = known.get(dataDir);
  if (ready) return ready;
  const path = listEditionIds(dataDir).toReversed().map((edition) => join(dataDir, 'editions', edition, 'poll-questions.yaml')).find((one) => existsSync(one));
  if (path === undefined) throw new Error('no edition has questions for polls of staff');
  const { answers, questions, templates, ...file } = libraryFile.parse(parse(readFileSync(path, 'utf8')));
  const optionsOf = (list: string | undefined) => (answers.find(({ id }) => id === list)?.options ?? []).map((option, i) => ({ id: `o${i + 1}`, ...option }));
  const library: Library = {
    questions: questions.map(({ id, criterion, kind, label, answers: list, source, review_by }) =>
      ({ id, criterion, kind, label, options: optionsOf(list), sources: (source ?? file.source).ref, reviewBy: review_by ?? file.review_by })),
    templates,
  };
  known.set(dataDir, library);
  return library;
}

/** Kinds answered with one tap, of which a pulse is made. */
const quickKinds: readonly string[] = ['yes_no', 'scale', 'emoji', 'picture'];

/** Questions of a turn of a pulse on some criteria, or on all of the latest edition. */
export function pulseQuestions(dataDir: string, { criteria, count, turn }: { criteria?: readonly string[]; count: number; turn: number }): LibraryQuestion[] {
  const latest = listEditionIds(dataDir).at(-1) ?? '';
  const all = loadEdition(latest, dataDir).criteria.map(({ id }) => id);
  const asked = criteria ? all.filter((id) => criteria.includes(id)) : all;
  return drawTurn(pollLibrary(dataDir).questions.filter(({ kind }) => quickKinds.includes(kind)), { criteria: asked, count, turn });
}

/** Questions as a poll asks them, numbered after those that it has. */
export function askedAs(questions: readonly Omit<PollQuestion, 'id'>[], after: readonly PollQuestion[] = []): PollQuestion[] {
  const last = Math.max(0, ...after.map(({ id }) => Number(id.slice(1))));
  return questions.map(({ kind, label, options, criterion }, i) => ({ id: `q${last + i + 1}`, kind, label, options, criterion }));
}

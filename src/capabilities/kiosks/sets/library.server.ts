import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { questionSetInput } from './question-set.input.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { languageFile, ownLanguages, type AskingLanguage } from './language.input.ts';

interface Library {
  sets: readonly QuestionSet[];
  languages: ReadonlyMap<string, AskingLanguage>;
}

const known = new Map<string, Library>();

/**
 * The ready sets and the languages in which people are asked, from `data/question-sets`; read once a process. Throws on a
 * file that does not fit, and on a set that offers a language without words.
 */
export function questionLibrary(dataDir: string = defaultDataDir()): Library {
  const ready = known.get(dataDir);
  if (ready) return ready;
  const folder = join(dataDir, 'question-sets');
  const languages = new Map(ownLanguages.map((one) => [one.language, one]));
  for (const file of readFiles(join(folder, 'languages'))) {
    const language = languageFile.parse(file) as AskingLanguage; // the shape is built from the catalogue's own
    languages.set(language.language, language);
  }
  const sets = readFiles(folder).map((file) => questionSetInput.parse(file)).sort((a, b) => a.title.fr.localeCompare(b.title.fr, 'fr'));
  for (const { id, languages: offered } of sets) {
    const unknown = offered.filter((tag) => !languages.has(tag));
    if (unknown.length > 0) throw new Error(`question set ${id}: no words in ${unknown.join(', ')}`);
  }
  const library = { sets, languages };
  known.set(dataDir, library);
  return library;
}

function readFiles(folder: string): unknown[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
  return names.map((name): unknown => parse(readFileSync(join(folder, name), 'utf8')));
}

/** The words of a language; French where it has none. */
export function askingLanguage(tag: string, dataDir?: string): AskingLanguage {
  const { languages } = questionLibrary(dataDir);
  const found = languages.get(tag) ?? ownLanguages[0];
  if (!found) throw new Error('no language at all');
  return found;
}

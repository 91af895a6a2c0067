import { Option, type Command } from 'commander';
import { isLocale, type Locale } from '#core/shared/texts.ts';
import { problemSentence, type Problem } from '#platform/http/problem.ts';

/** What every command that works on the database is asked alike. */
export interface CommonOptions {
  lang: Locale;
  stateDir?: string;
}

/** Codes with which a command ends: done, refused, wrongly called. */
export const exitCodes = { done: 0, refused: 1, usage: 2 } as const;

/** Adds the options that commands share. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option('--lang <langue>', 'langue des messages / language of messages').choices(['fr', 'en']).default(ownLocale()))
    .option('--state-dir <dossier>', 'dossier des données, .parvis par défaut (la démonstration\u202f: .parvis/demo) / data folder, .parvis by default (the demonstration: .parvis/demo)');
}

/** The language of the terminal; French where it is neither of ours. */
function ownLocale(): Locale {
  const said = (process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? 'fr').slice(0, 2);
  return isLocale(said) ? said : 'fr';
}

export const bilingual = (fr: string, en: string) => `${fr} / ${en}`;

/**
 * Runs a command's work: a refusal is told in both languages, that of the command first, and ends it with code 1.
 * Anything else is a fault of ours, and thrown.
 */
export async function refusable(lang: Locale, work: () => Promise<void>): Promise<void> {
  const { isProblem, problem } = await import('#platform/http/problem.ts');
  try {
    await work();
  } catch (thrown) {
    // The reader of our output has read enough (`parvis export … | head`).
    if (systemCode(thrown) === 'EPIPE') return;
    const file = refusedFile(thrown);
    const refused = file ? problem('file_refused', file) : thrown;
    if (!isProblem(refused)) throw refused;
    console.error(`\n${refusalText(refused, lang)}`);
    process.exitCode = exitCodes.refused;
  }
}

function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
}

const fileCodes = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS']);

/** The file that the system would not let a command read or write; null for any other fault. */
function refusedFile(thrown: unknown): { name: string; detail: string } | null {
  const code = systemCode(thrown);
  if (!code || !fileCodes.has(code) || !(thrown instanceof Error) || !('path' in thrown)) return null;
  return { name: String(thrown.path), detail: code };
}

function refusalText(refused: Problem, lang: Locale): string {
  const locales: readonly Locale[] = lang === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  const sentences = locales.map((locale) => refused.sentence(locale));
  const faults = refused.fields.map(({ field, code, params }) => `  ${field}\u202f: ${problemSentence(code, lang, params)}`);
  return [...sentences, ...faults, `[${refused.code}]`].join('\n');
}

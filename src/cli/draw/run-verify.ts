import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { drawFileInput, drawTexts } from '#capabilities/registrations/index.ts';
import type { DrawFile } from '#core/draw/draw-file.ts';
import { drawChecks, verifyDraw } from '#core/draw/verify-draw.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { Locale } from '#core/shared/texts.ts';
import { problem } from '#platform/http/problem.ts';
import { exitCodes } from '../command.ts';

const texts = defineTexts({
  fr: {
    title: (edition: string, candidates: number, places: number) => `Tirage de l’édition ${edition}\u202f: ${candidates} candidats, ${places} places`,
    good: 'juste', bad: 'FAUX',
    same: 'Le tirage refait donne le même résultat.',
    other: 'Ce fichier ne prouve pas son résultat.',
    compare: 'Comparez ces empreintes à celles que vous avez notées ou reçues avant le tirage\u202f:',
    seed: 'graine', list: 'liste ', beacon: (value: string) => `Vérifiez la valeur publique à sa source\u202f: ${value}`,
  },
  en: {
    title: (edition, candidates, places) => `Draw of the ${edition} edition: ${candidates} candidates, ${places} places`,
    good: 'right', bad: 'WRONG',
    same: 'The draw repeated gives the same result.',
    other: 'This file does not prove its result.',
    compare: 'Compare these fingerprints with those you noted or received before the draw:',
    seed: 'seed', list: 'list', beacon: (value) => `Check the public value at its source: ${value}`,
  },
});

/** Replays a published draw; nothing else is read than its file. Ends with 1 when a check fails. Throws `draw_file_refused`. */
export async function runVerify(path: string, lang: Locale): Promise<void> {
  const t = texts[lang];
  const file = readPublished(await readFile(path, 'utf8'));
  const results = verifyDraw(file, (text) => createHash('sha256').update(text).digest('hex'));
  const all = drawChecks.every((check) => results[check]);
  console.log([
    t.title(file.edition, file.candidates.length, file.rules.places), '',
    ...drawChecks.map((check) => `  ${(results[check] ? t.good : t.bad).padEnd(6)} ${drawTexts[lang].checks[check]}`), '',
    all ? t.same : t.other, t.compare, `  ${t.seed} ${file.seedSha256}`, `  ${t.list} ${file.listSha256}`, t.beacon(file.beacon),
  ].join('\n'));
  if (!all) process.exitCode = exitCodes.refused;
}

function readPublished(text: string): DrawFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw problem('draw_file_refused', { detail: 'JSON' });
  }
  const read = drawFileInput.safeParse(value);
  if (!read.success) throw problem('draw_file_refused', { detail: read.error.issues[0]?.path.join('.') || 'JSON' });
  return read.data;
}

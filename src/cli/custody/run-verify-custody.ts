import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCustody } from '#capabilities/audits/index.custody.ts';
import { checkChain, type ChainFault, type ChainFile } from '#core/custody/chain.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { problem } from '#platform/http/problem.ts';
import { exitCodes, type CommonOptions } from '../command.ts';

export interface VerifyOptions extends CommonOptions {
  head?: string;
  files?: string;
}

const texts = defineTexts({
  fr: {
    title: (file: ChainFile) => `Chaîne de conservation, édition ${file.edition}, structure ${file.organisation}\u202f: ${file.links.length} maillons`,
    holds: (head: string) => `La chaîne tient. Dernière empreinte\u202f: ${head}`,
    broken: 'La chaîne ne tient pas\u202f:',
    at: (n: number, why: string) => `  maillon ${n}\u202f: ${why}`,
    whys: {
      number: 'sa place ne suit pas la précédente (maillon ajouté, retiré ou déplacé)',
      previous: 'il ne suit pas le maillon qui le précède',
      digest: 'son contenu n’est pas celui de son empreinte (modifié)',
      count: 'le nombre de maillons n’est pas celui annoncé',
      head: 'la dernière empreinte n’est pas celle annoncée',
      time: 'son heure de réception précède celle d’avant, ou manque',
    } satisfies Record<ChainFault['why'], string>,
    headUnknown: 'L’empreinte notée auparavant ne se trouve pas dans la chaîne\u202f: elle a été refaite.',
    files: (found: number, missing: number) => `Preuves retrouvées par leur empreinte\u202f: ${found}\u202f; absentes du dossier\u202f: ${missing}.`,
  },
  en: {
    title: (file) => `Chain of custody, edition ${file.edition}, body ${file.organisation}: ${file.links.length} links`,
    holds: (head) => `The chain holds. Last digest: ${head}`,
    broken: 'The chain does not hold:',
    at: (n, why) => `  link ${n}: ${why}`,
    whys: {
      number: 'its place does not follow the one before (link added, removed or moved)',
      previous: 'it does not follow the link before it',
      digest: 'its content is not that of its digest (edited)',
      count: 'the number of links is not the one announced',
      head: 'the last digest is not the one announced',
      time: 'its time of reception comes before the former one, or is missing',
    },
    headUnknown: 'The digest noted before is not in the chain: the chain was made anew.',
    files: (found, missing) => `Proofs found by their digest: ${found}; missing from the folder: ${missing}.`,
  },
});

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** Ends with 1 when the chain does not hold. Throws `custody_file_refused`. */
export async function runVerifyCustody(path: string, { lang, head, files }: VerifyOptions): Promise<void> {
  const t = texts[lang];
  const read = readCustody(await readFile(path, 'utf8'));
  if ('line' in read) throw problem('custody_file_refused', { line: read.line });
  const faults = checkChain(read.file, sha256).map(({ at, why }) => t.at(at, t.whys[why]));
  const headKnown = head === undefined || read.file.links.some(({ digest }) => digest === head);
  console.log([
    t.title(read.file), ...(faults.length > 0 ? [t.broken, ...faults] : [t.holds(read.file.head)]), ...(headKnown ? [] : [t.headUnknown]),
    ...(files === undefined ? [] : [await compareFiles(read.file, files, t.files)]),
  ].join('\n'));
  if (faults.length > 0 || !headKnown) process.exitCode = exitCodes.refused;
}

async function compareFiles({ links }: ChainFile, folder: string, say: (found: number, missing: number) => string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const there = new Set(await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => sha256(await readFile(join(entry.parentPath, entry.name))))));
  const wanted = links.flatMap(({ fact }) => {
    const { kind, sha256: digest } = JSON.parse(fact) as { kind?: string; sha256?: string }; // checked to be JSON by the chain’s own check of times
    return kind === 'evidence' && digest ? [digest] : [];
  });
  const found = wanted.filter((digest) => there.has(digest)).length;
  return say(found, wanted.length - found);
}

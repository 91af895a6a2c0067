import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCustody, type CustodyKind } from '#capabilities/audits/index.custody.ts';
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
      version: 'sa version de l’audit ne suit pas la précédente (une version manque à la chaîne)',
    } satisfies Record<ChainFault['why'], string>,
    headUnknown: 'L’empreinte notée auparavant ne se trouve pas dans la chaîne\u202f: elle a été refaite.',
    kinds: (list: string) => `Ce qu’elle relie\u202f: ${list}.`,
    kindNames: {
      audit: 'audits reçus', competing_audit: 'autres versions reçues', evidence: 'preuves reçues', evidence_withdrawn: 'preuves reprises', audit_imported: 'audits importés d’un fichier',
      audit_simulated: 'audits simulés', audit_corrected: 'corrections du contrôle', competing_decided: 'choix entre deux versions', dispute_decided: 'contestations tranchées',
    } satisfies Record<CustodyKind, string> as Record<string, string>,
    outside: (n: number) => (n === 0 ? 'Aucune version d’audit n’est hors de la chaîne.' : `Hors de la chaîne\u202f: ${n} versions d’audits, reçues avant qu’elle ne relie les imports, les simulations et les corrections.`),
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
      version: 'its version of the audit does not follow the one before (a version is missing from the chain)',
    },
    headUnknown: 'The digest noted before is not in the chain: the chain was made anew.',
    kinds: (list) => `What it links: ${list}.`,
    kindNames: {
      audit: 'audits received', competing_audit: 'other versions received', evidence: 'proofs received', evidence_withdrawn: 'proofs taken back', audit_imported: 'audits imported from a file',
      audit_simulated: 'simulated audits', audit_corrected: 'corrections by reviewers', competing_decided: 'choices between two versions', dispute_decided: 'disputes decided',
    },
    outside: (n) => (n === 0 ? 'No version of an audit is outside the chain.' : `Outside the chain: ${n} versions of audits, received before it linked imports, simulations and corrections.`),
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
    ...(read.file.links.length === 0 ? [] : [t.kinds(kindsIn(read.file, t.kindNames))]), ...(read.file.outside === undefined ? [] : [t.outside(read.file.outside)]),
    ...(files === undefined ? [] : [await compareFiles(read.file, files, t.files)]),
  ].join('\n'));
  if (faults.length > 0 || !headKnown) process.exitCode = exitCodes.refused;
}

/** How many links tell of what, the most frequent first. */
function kindsIn({ links }: ChainFile, names: Record<string, string>): string {
  const counts = Map.groupBy(links, ({ fact }) => String((jsonOf(fact) as { kind?: unknown } | null)?.kind)); // looked up in a closed list just below
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([kind, own]) => `${names[kind] ?? kind} ${own.length}`).join(', ');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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

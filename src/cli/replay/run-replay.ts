import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { replayOpenData } from '#capabilities/benchmarks/index.server.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { exitCodes, type CommonOptions } from '../command.ts';

const texts = defineTexts({
  fr: {
    title: (name: string, files: number) => `${name || 'Données ouvertes'}\u202f: ${files} fichiers`,
    same: (figures: number) => `${figures} chiffres publiés recalculés à partir de ces seules données\u202f: tous identiques, au dernier chiffre.`,
    differ: (wrong: number, figures: number) => `${figures} chiffres recalculés, ${wrong} écarts\u202f:`,
  },
  en: {
    title: (name, files) => `${name || 'Open data'}: ${files} files`,
    same: (figures) => `${figures} published figures worked out again from these data alone: all the same, to the last digit.`,
    differ: (wrong, figures) => `${figures} figures worked out again, ${wrong} differences:`,
  },
});

const linesShown = 20;

/** Ends with 0 when every figure is found again, with 1 when a file or a figure differs. */
export async function runReplay(path: string, { lang }: CommonOptions): Promise<void> {
  const t = texts[lang];
  const { name, files, figures, mismatches } = replayOpenData((await stat(path)).isDirectory() ? await readFolder(path) : readArchive(await readFile(path)));
  console.log(t.title(name, files));
  if (mismatches.length === 0) {
    console.log(t.same(figures));
    return;
  }
  console.error([t.differ(mismatches.length, figures), ...mismatches.slice(0, linesShown).map(({ file, what }) => `  ${file}: ${what}`)].join('\n'));
  process.exitCode = exitCodes.refused;
}

/** The files of an archive by their own names, whatever folder they stand in; none where it cannot be read. */
function readArchive(content: Uint8Array): Map<string, Uint8Array> {
  return new Map((zipEntries(content) ?? []).flatMap((entry): [string, Uint8Array][] => (entry.name.endsWith('/') ? [] : [[basename(entry.name), unpack(content, entry)]])));
}

async function readFolder(path: string): Promise<Map<string, Uint8Array>> {
  const entries = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile());
  return new Map(await Promise.all(entries.map(async ({ name }): Promise<[string, Uint8Array]> => [name, await readFile(join(path, name))])));
}

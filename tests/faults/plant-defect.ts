import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { defects } from './kiosks/defects.ts';

/** Loaded before a program: puts the defect named by DEFECT into its sources as they are loaded. No file is changed. */
const defect = defects.find(({ name }) => name === process.env['DEFECT']);
if (!defect) throw new Error(`no such defect: ${process.env['DEFECT']}`);

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const file = url.startsWith('file:') ? relative(process.cwd(), fileURLToPath(url)) : '';
    const patches = defect.patches.filter((patch) => patch.file === file);
    if (patches.length === 0) return loaded;
    return { ...loaded, source: patches.reduce((text, patch) => patched(text, patch), String(loaded.source)) };
  },
});

function patched(text: string, { file, from, to }: (typeof defects)[number]['patches'][number]): string {
  if (text.split(from).length !== 2) throw new Error(`the defect no longer fits ${file}: ${from}`);
  return text.replace(from, () => to);
}

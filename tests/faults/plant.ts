import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';

/** A mistake that somebody could make, as changes of texts of our sources. */
export interface Defect {
  readonly name: string;
  readonly patches: readonly { readonly file: string; readonly from: string; readonly to: string }[];
}

/** Puts the defect named by DEFECT into the sources as they are loaded. No file is changed. Without a name, nothing. */
export function plantDefect(defects: readonly Defect[], name = process.env['DEFECT']): void {
  if (name === undefined) return;
  const defect = defects.find((one) => one.name === name);
  if (!defect) throw new Error(`no such defect: ${name}`);
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const file = url.startsWith('file:') ? relative(process.cwd(), fileURLToPath(url)) : '';
      const patches = defect.patches.filter((patch) => patch.file === file);
      if (patches.length === 0) return loaded;
      return { ...loaded, source: patches.reduce((text, patch) => patched(text, patch), String(loaded.source)) };
    },
  });
}

function patched(text: string, { file, from, to }: Defect['patches'][number]): string {
  if (text.split(from).length !== 2) throw new Error(`the defect no longer fits ${file}: ${from}`);
  return text.replace(from, () => to);
}

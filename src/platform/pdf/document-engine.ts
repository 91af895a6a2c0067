import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What turns templates into bytes: another version may lay pages out otherwise. A test holds it to the compiler. */
export const documentEngine = 'Typst 0.14.2';

const digests = new Map<string, string>();

/** Digest of every file below `<root>/templates`, read once per process: the templates only change with the product. */
export function templatesDigest(root: string): string {
  const folder = join(root, 'templates');
  const known = digests.get(folder);
  if (known) return known;
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path)).sort();
  for (const path of files) hash.update(path).update(readFileSync(join(folder, path)));
  const digest = hash.digest('hex');
  digests.set(folder, digest);
  return digest;
}

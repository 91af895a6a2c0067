import { z } from 'zod';
import type { ChainFile } from '#core/custody/chain.ts';

const format = 'parvis-custody/1';
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const headLine = z.strictObject({ format: z.literal(format), organisation: z.string(), edition: z.string(), count: z.int().min(0), head: digest, outside: z.int().min(0).optional() });
const linkLine = z.strictObject({ number: z.int().positive(), fact: z.string(), previous: digest, digest });

/** A chain as JSON Lines: what it is and where it ends, then a link a line. */
export function writeCustody(file: ChainFile): string {
  const { organisation, edition, count, head, outside } = file;
  const lines = [{ format, organisation, edition, count, head, ...(outside === undefined ? {} : { outside }) }, ...file.links];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads such a file; otherwise the number of the first line that is not one of it. */
export function readCustody(text: string): { file: ChainFile } | { line: number } {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const head = headLine.safeParse(jsonOf(first));
  if (!head.success) return { line: 1 };
  const links = rest.map((line) => linkLine.safeParse(jsonOf(line)));
  const bad = links.findIndex(({ success }) => !success);
  if (bad >= 0) return { line: bad + 2 };
  const { organisation, edition, count, head: last, outside } = head.data;
  return { file: { organisation, edition, count, head: last, ...(outside === undefined ? {} : { outside }), links: links.flatMap(({ data }) => data ?? []) } };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

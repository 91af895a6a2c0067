import { z } from 'zod';
import { drawFormat, type DrawFile } from '#core/draw/draw-file.ts';
import type { Candidate, DrawRules } from '#core/draw/draw-rules.ts';

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
const number = hex(12);

export const drawRules: z.ZodType<DrawRules> = z.strictObject({
  places: z.int().nonnegative(),
  targets: z.array(z.strictObject({ stratum: z.string(), share: z.int().nonnegative() })),
  passes: z.array(z.strictObject({ who: z.enum(['newcomers', 'everyone']), within: z.enum(['stratum', 'all']) })),
});

/** The published file of a draw. Strict: a key that we do not know could be a name. */
export const drawFileInput: z.ZodType<DrawFile> = z.strictObject({
  format: z.literal(drawFormat),
  edition: z.string(),
  rules: drawRules,
  seedSha256: hex(64),
  committedAt: z.iso.datetime(),
  listSha256: hex(64),
  frozenAt: z.iso.datetime(),
  candidates: z.array(z.strictObject({ number, stratum: z.string(), newcomer: z.boolean() })),
  seed: hex(64),
  beacon: z.string(),
  drawnAt: z.iso.datetime(),
  places: z.array(number),
  waiting: z.array(number),
});

/** Reads a list of candidates as it was published. Throws on anything that `listText` does not write. */
export function readList(text: string): Candidate[] {
  const [head, ...lines] = text.split('\n').slice(0, -1);
  if (head !== 'number,stratum,newcomer') throw new RangeError('Not a list of candidates');
  return lines.map((line) => {
    const [digits, stratum, newcomer] = line.split(',');
    return { number: number.parse(digits), stratum: z.string().min(1).parse(stratum), newcomer: newcomer === 'yes' };
  });
}

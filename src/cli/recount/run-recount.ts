import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { exportFormat, measures, recount, type ConsultationExport, type ReceiptFault } from '#core/consultations/recount.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { problem } from '#platform/http/problem.ts';
import { exitCodes, type CommonOptions } from '../command.ts';

const text = z.string();
const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('survey'), answers: z.record(text, z.union([text, z.number(), z.array(text), z.null()])) }),
  z.object({ kind: z.literal('supports'), ideas: z.array(text) }),
  z.object({ kind: z.literal('choices'), projects: z.array(text) }),
  z.object({ kind: z.literal('votes'), votes: z.record(text, z.union([z.literal(-1), z.literal(0), z.literal(1)])) }),
  z.object({ kind: z.literal('text') }),
]);
const step = z.object({
  id: text, participations: z.array(z.object({ row: text, state: z.enum(['counted', 'marked', 'withdrawn']), content: content.nullable() })), receipts: z.array(text), root: text.nullable(),
  ideas: z.array(text).exactOptional(), merges: z.array(z.object({ id: text, from: text, into: text })).exactOptional(),
  budget: z.object({ rule: z.enum(['votes', 'equal_shares']), envelope: z.number(), projects: z.array(z.object({ id: text, cost: z.number() })), lot: z.array(text).exactOptional() }).exactOptional(),
});
const figure = z.object({ step: text, measure: z.enum(measures), reading: z.enum(['all', 'unmarked']), subject: text.exactOptional(), option: text.exactOptional(), value: z.union([z.number(), z.array(text)]) });
const exported = z.object({ format: z.literal(exportFormat), consultation: text, steps: z.array(step), figures: z.array(figure) });

const texts = defineTexts({
  fr: {
    title: (id: string, n: number) => `Consultation ${id}\u202f: ${n} participations`, good: (n: number) => `Le compte est bon\u202f: ${n} chiffres publiés, tous retrouvés.`, bad: (n: number) => `${n} chiffres publiés ne sont pas ceux du compte\u202f:`,
    line: (what: string, published: string, again: string) => `  ${what}\u202f: publié ${published}, recompté ${again}`, unproven: (n: number) => `${n} chiffres redressés ne peuvent être refaits\u202f: les profils ne sont pas publiés.`,
    receipts: (n: number) => `Reçus\u202f: ${n}, tous distincts, autant que de participations, et l’empreinte est la bonne.`, faults: { order: 'reçus en double ou en désordre', count: 'pas autant de reçus que de participations', root: 'l’empreinte de la liste n’est pas celle publiée' } satisfies Record<ReceiptFault['why'], string>,
  },
  en: {
    title: (id, n) => `Consultation ${id}: ${n} participations`, good: (n) => `The count holds: ${n} published figures, all found again.`, bad: (n) => `${n} published figures are not those of the count:`,
    line: (what, published, again) => `  ${what}: published ${published}, counted ${again}`, unproven: (n) => `${n} weighted figures cannot be made again: profiles are not published.`,
    receipts: (n) => `Receipts: ${n}, all different, as many as participations, and the digest is right.`, faults: { order: 'receipts twice or out of order', count: 'not as many receipts as participations', root: 'the digest of the list is not the one published' },
  },
});

const sha256 = (given: string): string => createHash('sha256').update(given).digest('hex');

/** Ends with 1 when a figure or the receipts do not hold. Throws `consultation_export_refused`. */
export async function runRecount(path: string, { lang }: CommonOptions): Promise<void> {
  const t = texts[lang];
  const read = exported.safeParse(jsonOf(await readFile(path, 'utf8')));
  if (!read.success) throw problem('consultation_export_refused');
  const given: ConsultationExport = read.data;
  const { figures, differences, unproven, receiptFaults } = recount(given, sha256);
  const received = given.steps.reduce((sum, { participations }) => sum + participations.length, 0);
  console.log([
    t.title(given.consultation, received),
    ...(differences.length === 0 ? [t.good(figures - unproven.length)] : [t.bad(differences.length)]),
    ...differences.map(({ figure: { measure, subject, option, value }, recounted }) => t.line([measure, subject, option].filter(Boolean).join(' '), String(value), String(recounted))),
    ...(unproven.length > 0 ? [t.unproven(unproven.length)] : []),
    ...(receiptFaults.length === 0 ? [t.receipts(given.steps.reduce((sum, { receipts }) => sum + receipts.length, 0))] : receiptFaults.map(({ step: id, why }) => `  ${id}\u202f: ${t.faults[why]}`)),
  ].join('\n'));
  if (differences.length > 0 || receiptFaults.length > 0) process.exitCode = exitCodes.refused;
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return null;
  }
}

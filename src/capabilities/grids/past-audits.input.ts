import { z } from 'zod';
import type { CountDelay } from '#core/questionnaire/score-answer.ts';
import { channels } from '#core/scoring/dimensions.ts';
import type { Edition } from './edition.ts';
import { scoringSource } from './scoring-source.ts';
import { code, isoDate } from './shapes.input.ts';
import type { PastAudits } from './simulate-grid.ts';

const answer = z.object({
  itemId: z.string(),
  value: z.union([z.string(), z.number()]).nullable(),
  empty: z.enum(['not_applicable', 'not_reached', 'missing']).nullable(),
});

const audit = z.object({ channel: z.enum(channels), sentOn: isoDate.nullable(), answers: z.array(answer) });

/** Past audits as a file: editions from the oldest, and the audits of each body in them. */
const pastAuditsFile = z.array(
  z.strictObject({ edition: code, bodies: z.array(z.strictObject({ id: z.string(), audits: z.array(audit) })) }),
);

/** Reads past audits for `simulateGrid`. `editionOf` loads the edition a group of audits was made under. Throws a ZodError. */
export function readPastAudits(
  content: unknown,
  editionOf: (id: string) => Edition,
  countDelay: CountDelay,
): PastAudits[] {
  return pastAuditsFile.parse(content).map(({ edition, bodies }) => ({
    edition,
    source: scoringSource(editionOf(edition), countDelay),
    audits: new Map(
      bodies.map(({ id, audits }) => [
        id,
        audits.map(({ channel, sentOn, answers }) => ({ channel, answers, context: { sentOn } })),
      ]),
    ),
  }));
}

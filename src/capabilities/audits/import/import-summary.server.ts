import { channels } from '#core/scoring/dimensions.ts';
import type { ExaminedFile } from './examine-import.server.ts';
import type { ImportSummary } from './import-summary.ts';
import { factsOf } from './match-bodies.server.ts';

/** An examined file in plain data. */
export function summaryOf({ file, bodies, audits, findings }: ExaminedFile): ImportSummary {
  const fresh = audits.filter(({ known }) => !known);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    sheets: file.found.sheets.map(({ name, kind, lines, columns, items, unknown }) => ({
      name, kind, lines: lines.length, columns: [...columns.values()].map(({ heading }) => heading), questions: items.length, unknown: [...unknown],
    })),
    ignored: file.found.ignored,
    bodies: bodies.map((body) => {
      const { name, kind, siren } = factsOf(body.match);
      return {
        name, kind, siren, departmentCode: body.match.organisation?.departmentCode ?? null, isNew: body.match.create !== null,
        sites: body.sites.filter(({ used }) => used).map((site) => site.name),
        audits: audits.filter((ready) => ready.body === body).length,
      };
    }),
    audits: {
      read: file.auditLines,
      fresh: fresh.length,
      known: audits.length - fresh.length,
      refused: file.auditLines - audits.length,
      answers: fresh.reduce((sum, { answers }) => sum + answers.length, 0),
      simulated: fresh.filter(({ audit }) => audit.simulated).length,
      byChannel: channels.flatMap((channel) => {
        const count = audits.filter(({ audit }) => audit.channel === channel).length;
        return count > 0 ? [{ channel, audits: count }] : [];
      }),
    },
    errors,
    warnings: findings.length - errors,
    findings,
  };
}

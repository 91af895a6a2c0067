import type { NationalModel } from './build-national.server.ts';
import type { Fact } from './cells.ts';

/** The counts and coefficients of fieldwork that documents quote, each with its address. */
export function fieldworkFacts({ edition, fieldwork }: Pick<NationalModel, 'edition' | 'fieldwork'>): Fact[] {
  const at = `${edition.id}/fieldwork`;
  const { contacts, drawn, agreement, severity } = fieldwork;
  const tenth = (points: number): number => Math.round(10 * points) / 10;
  return [
    { address: `${at}/contacts/all`, value: contacts.reduce((sum, { count }) => sum + count, 0) },
    ...contacts.map(({ channel, count }) => ({ address: `${at}/contacts/${channel}`, value: count })),
    ...(drawn ? [{ address: `${at}/double-coding/audits`, value: drawn.audits }, { address: `${at}/double-coding/drawn`, value: drawn.drawn }] : []),
    ...agreement.flatMap(({ criterion, ac1 }) => (ac1 === null ? [] : [{ address: `${at}/agreement/${criterion}/ac1`, value: Math.round(100 * ac1) / 100 }])),
    ...(severity ? [
      { address: `${at}/deviation/bodies`, value: tenth(severity.body) },
      { address: `${at}/deviation/evaluators`, value: tenth(severity.tester) },
      { address: `${at}/deviation/rest`, value: tenth(severity.residual) },
    ] : []),
  ];
}

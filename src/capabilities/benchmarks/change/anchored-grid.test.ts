import { describe, expect, test } from 'vitest';
import { bridgeOf } from '#core/scoring/edition-bridge.ts';
import { auditCells, scoreSite } from '#core/scoring/index.ts';
import { gridOf, type Edition, type GridItem } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { scoringPlanOf, type ScorableAudit } from '#capabilities/scores/index.server.ts';
import { commonGrid } from './anchored-grid.ts';

const before = loadEdition('2026');
const phone = before.grid.byChannel.phone ?? [];
const answersTo = (items: readonly GridItem[]): ScorableAudit['answers'] => items.map((item, i) =>
  item.kind === 'yes_no' ? { itemId: item.id, value: i % 2 ? 'yes' : 'no', empty: null } : { itemId: item.id, value: null, empty: 'not_applicable' });
const anAudit = (items: readonly GridItem[]): ScorableAudit => ({
  organisationId: 'o', auditId: 'a', siteId: 's', channel: 'phone', version: 1, simulated: false, departmentCode: null, sentOn: '2026-04-07', answers: answersTo(items),
});

/** The next edition, some of its items changed. */
function next(change: (item: GridItem) => GridItem | null): Edition {
  const items = before.grid.items.flatMap((item) => change(item) ?? []);
  return { ...before, id: '2027', grid: gridOf('2027.1', items) };
}

describe('what two editions measure alike', () => {
  test('is everything where only wording changed', () => {
    const worded = next((item) => ({ ...item, label: { fr: 'Autrement dit', en: 'In other words' } }));
    const grid = commonGrid(before, worded);
    expect(grid.alike).toBe(true);
    expect(grid.anchors({ view: 'global', key: 'global' })).toBe(1);
  });

  test('leaves out items whose weight or scores changed, and criteria too different to follow', () => {
    const heavier = next((item) => (item.criterion === 'courtesy' ? { ...item, weight: item.weight === 3 ? 1 : 3 } : item));
    const grid = commonGrid(before, heavier);
    expect(grid.alike).toBe(false);
    expect(grid.followable({ view: 'criteria', key: 'courtesy' })).toBe(false);
    expect(grid.followable({ view: 'criteria', key: 'listening' })).toBe(true);
    expect(grid.followable({ view: 'global', key: 'global' })).toBe(true);
  });

  test('scores the same answers alike in both editions, so that all that moved is the grid', () => {
    const dropped = phone.filter(({ kind }) => kind === 'yes_no').slice(0, 5).map(({ id }) => id);
    const after = next((item) => (dropped.includes(item.id) ? null : item));
    const grid = commonGrid(before, after);
    const [then, now] = [anAudit(phone), anAudit(phone.filter(({ id }) => !dropped.includes(id)))];
    const given = new Map(then.answers.map((answer) => [answer.itemId, answer]));
    const same = { ...now, answers: now.answers.map((answer) => given.get(answer.itemId) ?? answer) };
    const globalOf = (edition: Edition, audit: ScorableAudit): number => {
      const plan = scoringPlanOf(edition, null);
      const { global } = scoreSite(plan, [auditCells(plan, { channel: 'phone', answers: audit.answers, context: { sentOn: audit.sentOn } })]);
      return global.kind === 'value' ? global.value.value : NaN;
    };
    const common = [then, same].map((audit) => {
      const global = grid.score([audit])?.global;
      return global?.kind === 'value' ? global.value.value : NaN;
    });
    const bridge = bridgeOf({ before: globalOf(before, then), after: globalOf(after, same), commonBefore: common[0] ?? NaN, commonAfter: common[1] ?? NaN });
    expect(bridge.own).toBe(0);
    expect(bridge.grid).not.toBe(0);
    expect(bridge.total).toBe(bridge.grid);
  });
});

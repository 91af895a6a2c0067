import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRefusal, standingIdeas, standsIn, withMerge, withoutMerge, type IdeaMerge, type IdeaSupport, type Lineage } from './lineage.ts';

const ideas = ['a', 'b', 'c', 'd', 'e', 'f'];
const supports = fc.array(fc.record({ idea: fc.constantFrom(...ideas), voter: fc.constantFrom('v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7') }), { maxLength: 30 });
const steps = fc.array(fc.oneof(
  fc.record({ merge: fc.record({ from: fc.constantFrom(...ideas), into: fc.constantFrom(...ideas) }) }),
  fc.record({ undo: fc.nat({ max: 8 }) }),
  fc.record({ support: fc.record({ idea: fc.constantFrom(...ideas), voter: fc.constantFrom('v8', 'v9') }) }),
), { maxLength: 25 });

const plain = (lineage: Lineage, given: readonly { idea: string; voter: string }[]) =>
  standingIdeas(lineage, ideas, given).map(({ idea, members, voters }) => [idea, members.toSorted(), [...voters].toSorted()]);

test('whatever is merged, undone and supported, voters are the exact union of what leads into an idea, and nobody is lost', () => {
  fc.assert(fc.property(supports, steps, (given, done) => {
    let lineage: Lineage = [];
    const all: IdeaSupport[] = [...given];
    done.forEach((step, i) => {
      if ('support' in step) all.push(step.support);
      else if ('undo' in step) {
        const chosen = lineage[step.undo % Math.max(1, lineage.length)];
        const undone = chosen ? withoutMerge(lineage, chosen.id) : lineage;
        lineage = 'refused' in undone ? lineage : undone;
      } else {
        const merged = withMerge(lineage, { id: `m${i}`, ...step.merge });
        lineage = 'refused' in merged ? lineage : merged;
      }
      const standing = standingIdeas(lineage, ideas, all);
      // Every idea stands in exactly one, and that one stands.
      expect(standing.flatMap(({ members }) => members).toSorted()).toEqual(ideas);
      for (const { idea, members, voters } of standing) {
        expect(members.map((member) => standsIn(lineage, member))).toEqual(members.map(() => idea));
        expect([...voters].toSorted()).toEqual([...new Set(all.filter((one) => members.includes(one.idea)).map(({ voter }) => voter))].toSorted());
      }
    });
    // All merges undone, in any order: as if nothing had been merged.
    for (const { id } of lineage.toReversed()) {
      const undone = withoutMerge(lineage, id);
      lineage = 'refused' in undone ? lineage : undone;
    }
    expect(plain(lineage, all)).toEqual(plain([], all));
  }), { seed: 11, numRuns: 200 });
});

test('a merge undone at once leaves everything as it was', () => {
  fc.assert(fc.property(supports, fc.constantFrom(...ideas), fc.constantFrom(...ideas), (given, from, into) => {
    const before: Lineage = [{ id: 'x', from: 'a', into: 'b' }];
    const merged = withMerge(before, { id: 'y', from, into });
    fc.pre(!('refused' in merged));
    const undone = 'refused' in merged ? before : withoutMerge(merged, 'y');
    expect('refused' in undone ? [] : plain(undone, given)).toEqual(plain(before, given));
  }), { seed: 12, numRuns: 100 });
});

test('one may undo a merge in the middle: what came after stays', () => {
  const lineage: Lineage = [{ id: '1', from: 'a', into: 'b' }, { id: '2', from: 'b', into: 'c' }];
  expect(standsIn(lineage, 'a')).toBe('c');
  const undone = withoutMerge(lineage, '1');
  expect('refused' in undone ? null : [standsIn(undone, 'a'), standsIn(undone, 'b')]).toEqual(['a', 'c']);
});

test('an idea is not merged into itself, twice, in a circle or under a number already used', () => {
  const lineage: Lineage = [{ id: '1', from: 'a', into: 'b' }];
  const refusal = (merge: IdeaMerge) => mergeRefusal(lineage, merge);
  expect(refusal({ id: '2', from: 'c', into: 'c' })).toBe('same');
  expect(refusal({ id: '2', from: 'a', into: 'c' })).toBe('already_merged');
  expect(refusal({ id: '2', from: 'b', into: 'a' })).toBe('circle');
  expect(refusal({ id: '1', from: 'c', into: 'd' })).toBe('known');
  expect(refusal({ id: '2', from: 'c', into: 'a' })).toBeNull();
  expect(withoutMerge(lineage, '9')).toEqual({ refused: 'unknown' });
});

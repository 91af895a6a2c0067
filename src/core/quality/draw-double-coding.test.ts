import { expect, test } from 'vitest';
import { drawDoubleCoding } from './draw-double-coding.ts';

const audits = Array.from({ length: 200 }, (_, i) => ({ organisationId: 'body', auditId: `a${String(i).padStart(3, '0')}`, channel: i % 4 === 0 ? 'letter' : 'phone' }));

test('every channel gives its share, and the seed alone decides', () => {
  const drawn = drawDoubleCoding(audits, { seed: 'one', share: 0.08 });
  expect(drawn.filter(({ channel }) => channel === 'letter')).toHaveLength(4);
  expect(drawn.filter(({ channel }) => channel === 'phone')).toHaveLength(12);
  expect(drawDoubleCoding(audits.toReversed(), { seed: 'one', share: 0.08 })).toEqual(drawn);
  expect(drawDoubleCoding(audits, { seed: 'two', share: 0.08 })).not.toEqual(drawn);
});

test('a channel with a single audit gives it', () => {
  expect(drawDoubleCoding([{ organisationId: 'b', auditId: 'a', channel: 'website' }], { seed: 's', share: 0.05 })).toHaveLength(1);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClosures, writeClosures } from './closures.ts';
import { fromDayNumber } from './date.ts';

test('periods are typed one a line, in several ways, and put in order', () => {
  expect(readClosures('du 01/08/2027 au 15/08/2027\n24/12/2026 - 02/01/2027\n\n14/7/2027 ; 2027-05-08')).toEqual({ closures: [
    { from: '2026-12-24', to: '2027-01-02' }, { from: '2027-05-08', to: '2027-05-08' },
    { from: '2027-07-14', to: '2027-07-14' }, { from: '2027-08-01', to: '2027-08-15' },
  ] });
  expect(readClosures('  ')).toEqual({ closures: [] });
});

test('what cannot be read is named', () => {
  expect(readClosures('14/07/2027\nété')).toEqual({ fault: 'closure_invalid', line: 'été' });
  expect(readClosures('31/02/2027')).toEqual({ fault: 'closure_invalid', line: '31/02/2027' });
  expect(readClosures('15/08/2027 - 01/08/2027')).toEqual({ fault: 'closure_order', line: '15/08/2027 - 01/08/2027' });
  expect(readClosures('14/07/2027\n'.repeat(21))).toMatchObject({ fault: 'closures_too_many' });
});

test('what is written is read back', () => {
  const period = fc.tuple(fc.integer({ min: 20_000, max: 25_000 }), fc.integer({ min: 0, max: 60 })).map(([from, days]) => ({ from: fromDayNumber(from), to: fromDayNumber(from + days) }));
  fc.assert(fc.property(fc.array(period, { maxLength: 20 }), (periods) => {
    const sorted = periods.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    expect(readClosures(writeClosures(sorted))).toEqual({ closures: sorted });
  }));
});

import { expect, test } from 'vitest';
import { loadHonestyThresholds } from '#capabilities/grids/index.server.ts';
import { randomStream } from '../shared/random.ts';
import { markComings, markSameWords, type Coming } from './one-hand.ts';

const rules = loadHonestyThresholds();
const minute = 60_000;
const start = Date.UTC(2027, 0, 10, 9);

test('a programme that answers every half minute is marked, and people who come by chance are not', () => {
  const chance = randomStream('one hand');
  const script = Array.from({ length: 40 }, (_, i): Coming => ({ participation: `s${i}`, at: start + i * 30_000 + chance.uniform() * 4000, openedAt: start + i * 30_000 - 5000, network: 7 }));
  let at = start;
  const people = Array.from({ length: 200 }, (_, i): Coming => {
    at += -Math.log(1 - chance.uniform()) * 4 * minute;
    return { participation: `p${i}`, at, openedAt: at - (1 + 5 * chance.uniform()) * minute, network: Math.floor(chance.uniform() * 60) };
  });
  const marks = markComings([...people, ...script], rules);
  expect(new Set(marks.filter(({ rule }) => rule === 'even-spacing').map(({ participation }) => participation)).size).toBe(40);
  expect(marks.filter(({ participation }) => participation.startsWith('p'))).toEqual([]);
});

test('one hand that begins again and again never crosses itself; a hall full of people behind one address does', () => {
  const chance = randomStream('one network');
  let at = start;
  const alone = Array.from({ length: 30 }, (_, i): Coming => {
    const openedAt = at + chance.uniform() * 5000;
    at = openedAt + (40 + chance.uniform() * 60) * 1000;
    return { participation: `a${i}`, at, openedAt, network: 3 };
  });
  const hall = Array.from({ length: 60 }, (_, i): Coming => {
    const openedAt = start + chance.uniform() * 20 * minute;
    return { participation: `h${i}`, at: openedAt + (1 + 3 * chance.uniform()) * minute, openedAt, network: 4 };
  });
  const marked = new Set(markComings([...alone, ...hall], rules).filter(({ rule }) => rule === 'one-network').map(({ participation }) => participation));
  expect([[...marked].filter((id) => id.startsWith('a')).length, [...marked].filter((id) => id.startsWith('h')).length]).toEqual([30, 0]);
});

test('three people with the very same sentence are marked; two, or three with a word, are not', () => {
  const by = (participation: string, body: string) => ({ participation, body });
  const same = ['Non à ce projet absurde et coûteux !', 'non a ce projet absurde, et couteux', 'NON à ce projet absurde et coûteux'];
  expect(markSameWords(same.map((body, i) => by(`p${i}`, body))).map(({ participation }) => participation)).toEqual(['p0', 'p1', 'p2']);
  expect(markSameWords([...same.slice(0, 2).map((body, i) => by(`p${i}`, body)), ...['Non', 'Non', 'Non'].map((body, i) => by(`q${i}`, body))])).toEqual([]);
});

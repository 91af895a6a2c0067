import { expect, test } from 'vitest';
import { departmentGrid, gridColumns, gridRows } from './department-grid.ts';

const metropolitan = [...Array.from({ length: 95 }, (_, i) => String(i + 1).padStart(2, '0')).filter((code) => code !== '20'), '2A', '2B'];

test('each of the 101 départements has one tile, and no two share a place', () => {
  const overseas = ['971', '972', '973', '974', '976'];
  expect(departmentGrid.map(({ code }) => code).toSorted()).toEqual([...metropolitan, ...overseas].toSorted());
  expect(new Set(departmentGrid.map(({ row, column }) => `${row} ${column}`)).size).toBe(101);
  expect(departmentGrid.every(({ row, column }) => row < gridRows && column < gridColumns)).toBe(true);
});

import { expect, test } from 'vitest';
import { typedFields } from './typed-fields.ts';

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test('dotted names nest, numbers make lists without holes, and names ending in [] keep every value', () => {
  expect(typedFields(form(['sites.0.name', 'A'], ['sites.3.name', 'B'], ['options[]', 'x'], ['options[]', 'y'], ['same', 'yes']))).toEqual({
    sites: [{ name: 'A' }, { name: 'B' }], options: ['x', 'y'], same: 'yes',
  });
});

test('a name cannot reach the prototype of objects', () => {
  typedFields(form(['__proto__.polluted', 'yes'], ['constructor.prototype.polluted', 'yes']));
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

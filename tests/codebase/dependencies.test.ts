import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), hasInstallScript: z.boolean().optional(), integrity: z.string().optional() })) })
  .parse(read('package-lock.json'));
const minimum = z.record(z.string(), z.strictObject({ from: z.string(), not: z.array(z.string()).optional(), because: z.string() }))
  .parse(read('tests/codebase/minimum-versions.json'));

const installed = Object.entries(lock.packages).filter(([path]) => path !== '').map(([path, entry]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...entry }));

test('no package stands below its last known safe version', () => {
  expect(installed.length).toBeGreaterThan(200);
  const unsafe = installed.filter(({ name, version = '' }) => {
    const rule = minimum[name];
    return rule && (isBefore(version, rule.from) || rule.not?.includes(version));
  });
  expect(unsafe.map(({ name, version }) => `${name} ${version}: ${minimum[name]?.because}`)).toEqual([]);
  expect(Object.keys(minimum).filter((name) => !installed.some((one) => one.name === name))).toEqual([]);
});

test('no package runs a script when it is installed: those that would are refused by name and work without', () => {
  const { allowScripts } = z.object({ allowScripts: z.record(z.string(), z.literal(false)) }).parse(read('package.json'));
  expect(installed.filter(({ name, hasInstallScript }) => hasInstallScript && !(name in allowScripts)).map(({ name }) => name)).toEqual([]);
});

test('every package is locked with its digest, and ours with an exact version', () => {
  expect(installed.filter(({ integrity }) => !integrity).map(({ name }) => name)).toEqual([]);
  const own = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()), optionalDependencies: z.record(z.string(), z.string()) })
    .parse(read('package.json'));
  const loose = Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies }).filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

function isBefore(version: string, from: string): boolean {
  const [a, b] = [version, from].map((one) => one.split('-', 1).flatMap((main) => main.split('.').map(Number)));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

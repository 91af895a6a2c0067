import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

interface Dependency {
  resolved: string;
  dependencyTypes: string[];
}

interface Cruise {
  modules: { source: string; dependencies: Dependency[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number };
}

const cruise = read();

function read(): Cruise {
  const command = ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'tests'];
  try {
    return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 })) as Cruise; // its documented output
  } catch (error) {
    // It ends with the number of violations as its code, having written the same output.
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return JSON.parse(stdout) as Cruise;
  }
}

test('every file imports only what its place allows', () => {
  expect(cruise.summary.totalCruised).toBeGreaterThan(300);
  expect(cruise.summary.violations.map(({ from, to, rule }) => `${from} imports ${to}: ${rule.name}`)).toEqual([]);
});

const serverOnly = /\.server\.ts$|^src\/platform\/(?!browser\/|http\/(locale|access|problem|problems\/.*)\.ts$)|^src\/app\.ts$|^src\/cli\//;
const serverPackage = /^node_modules\/(pg|pg-boss|kysely|@simplewebauthn|jose|nodemailer|pino|rate-limiter-flexible|commander|hucre|yaml|highs|@myriaddreamin|@etalab)\//;
const nodeModule = /^(node:)?(fs|path|crypto|os|net|http|https|child_process|worker_threads|stream|zlib|module|url|readline|process)(\/|$)/;

/** What a browser could be sent: components, universal loads and routing, and all they import for more than types. */
test('nothing that a browser may be sent imports server code', () => {
  const dependencies = new Map(cruise.modules.map((module) => [module.source, module.dependencies]));
  const entries = cruise.modules.map(({ source }) => source).filter((source) => source.startsWith('src/') && (source.endsWith('.svelte') || /\/\+(page|layout)\.ts$|^src\/hooks\.ts$/.test(source)));
  expect(entries.length).toBeGreaterThan(40);
  const faults: string[] = [];
  const seen = new Set(entries);
  const queue = [...entries];
  for (let source = queue.pop(); source; source = queue.pop()) {
    for (const { resolved, dependencyTypes } of dependencies.get(source) ?? []) {
      if (dependencyTypes.includes('type-only')) continue;
      if (serverOnly.test(resolved) || serverPackage.test(resolved) || nodeModule.test(resolved)) faults.push(`${source} imports ${resolved}`);
      else if (resolved.startsWith('src/') && !seen.has(resolved)) {
        seen.add(resolved);
        queue.push(resolved);
      }
    }
  }
  expect(faults).toEqual([]);
});

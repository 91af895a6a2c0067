import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** `npm run bench [names…]`: runs the benchmarks one after the other, each in a process of its own. */
const all = ['search', 'questionnaire', 'scoring', 'rescore', 'report', 'invoice', 'export', 'export-million', 'consultation-export', 'pages', 'sign-in', 'planning', 'field', 'what-if', 'opinion-map', 'votes', 'debate', 'ideas', 'national-page', 'space', 'boards', 'kiosk', 'listening', 'listening-boards'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`unknown benchmark: ${unknown.join(', ')}. Known: ${all.join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [resolve(`tests/bench/${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

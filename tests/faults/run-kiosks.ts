import { parseArgs } from 'node:util';
import { defects } from './kiosks/defects.ts';
import { tryDefect } from './kiosks/defect-trial.ts';
import { runTrial } from './kiosks/trial.ts';

/**
 * `faults:kiosks [opinions] [faults] [seed] [--sources]`: 200,000 opinions of 60 kiosks through 64 faults by default, on the built
 * site, or with `--sources` on the door of devices alone, which starts faster. Ends with 1 when anything was lost, doubled, or believed though it was forged.
 * `faults:kiosks defects [part of a name]`: puts each known defect in and looks whether it is noticed. Ends with 1 when one is not.
 */
const { positionals, values: { sources } } = parseArgs({ allowPositionals: true, options: { sources: { type: 'boolean', default: false } } });
if (positionals[0] === 'defects') await tryAll(positionals[1] ?? '');
else await tryThrough(positionals);

async function tryAll(part: string): Promise<void> {
  for (const defect of defects.filter(({ name }) => name.includes(part))) {
    const { caught, outcome } = await tryDefect(defect);
    const broken = Object.entries(outcome.broken).map(([rule, { times }]) => `${rule} ${times}`).join(', ');
    console.log(`${caught.length > 0 ? 'caught' : 'NOT NOTICED'}: ${defect.name} (${outcome.seconds} s; ${outcome.stored} of ${outcome.pressed} stored; ${broken || 'nothing broken'})`);
    if (caught.length === 0) process.exitCode = 1;
  }
}

async function tryThrough([opinions = '200000', faults = '64', seed = '1']: readonly string[]): Promise<void> {
  const outcome = await runTrial({
    kiosks: 60, farms: 3, opinions: Number(opinions), rate: 1_500, faults: Number(faults), seed, front: sources ? 'sources' : 'built', longestBatch: 120, lasting: [800, 4_000], patience: 180_000,
    say: (line) => console.log(line),
  });
  console.log(JSON.stringify(outcome, null, 2));
  if (Object.keys(outcome.broken).length > 0) process.exitCode = 1;
}

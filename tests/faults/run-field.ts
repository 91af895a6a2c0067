import { killAnywhere } from './kill-anywhere.ts';

/** `npm run faults:field [kills] [seed]`: 1,000 kills by default. Ends with 1 when anything was lost or came twice. */
const [kills = '1000', seed = '1'] = process.argv.slice(2);
const minutes = Number(process.env['PARVIS_MINUTES'] ?? Infinity);
const outcome = await killAnywhere({ kills: Number(kills), seed, within: minutes * 60_000, say: (line) => console.log(line) });
console.log(JSON.stringify(outcome, null, 2));
if (outcome.lost.length + outcome.duplicates.length > 0) process.exitCode = 1;

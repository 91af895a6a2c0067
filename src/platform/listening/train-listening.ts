import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readModel } from '#core/listening/model/listening-model.ts';
import { listeningFolder, trainedModel } from './listening-files.ts';
import { listeningTables, measureListening, withTables } from './measured-listening.ts';

/**
 * `npm run train:listening`: learns the model anew from `data/listening/training`, writes `data/listening/model.json`; then measures what was written on the held-out sources and writes the figures
 * to `docs/method.md` and `tests/golden/listening.json`. With a folder, the model learnt from its `training` is printed and nothing is written.
 */
const [folder] = process.argv.slice(2);
if (folder) process.stdout.write(trainedModel(resolve(folder)));
else trainAndMeasure(resolve(import.meta.dirname, '../../..'));

function trainAndMeasure(root: string): void {
  const began = performance.now();
  const model = trainedModel();
  writeFileSync(join(listeningFolder, 'model.json'), model);
  console.log(`learnt in ${((performance.now() - began) / 1000).toFixed(1)} s, ${(model.length / 1024).toFixed(0)} KiB`);
  const measured = measureListening(readModel(model));
  const tables = listeningTables(measured);
  const page = join(root, 'docs/method.md');
  writeFileSync(page, withTables(readFileSync(page, 'utf8'), tables));
  writeFileSync(join(root, 'tests/golden/listening.json'), `${JSON.stringify(measured, null, 1)}\n`);
  console.log(tables);
}

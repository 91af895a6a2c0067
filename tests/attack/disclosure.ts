import { highsFeasibility } from '#platform/optimisation/highs-feasibility.server.ts';
import { byChange, byFeasibility, byLists, bySpread, bySubtraction, type Exposure } from './attacks.ts';
import { publishedWorld } from './published-world.ts';

/** `npm run attack [worlds]`: the long form of the attack on everything that is published. Ends with 1 when somebody is exposed. */
const worlds = Number(process.argv[2] ?? 5);
const solver = await highsFeasibility();
let exposed = 0;
for (let seed = 1; seed <= worlds; seed++) {
  const shape = { seed, bodies: 150 + 40 * seed, editions: 4 };
  const world = await publishedWorld(shape);
  const found: Exposure[] = [
    ...bySubtraction(world), ...byChange(world), ...world.flatMap((one) => [...byLists(one), ...bySpread(one)]),
    ...world.flatMap((one) => [...byFeasibility(one, solver, 40), ...byFeasibility(one, solver, 10, 2)]),
  ];
  exposed += found.length;
  console.log(`world ${seed}: ${world.map(({ scores, cells }) => `${scores.size} bodies, ${cells.length} cells`).join('; ')}: ${found.length} exposures`);
  for (const { attack, cells, bodies } of found.slice(0, 5)) console.log(`  ${attack}: ${cells.join(' ')} -> ${bodies.join(' ')}`);
}
process.exitCode = exposed > 0 ? 1 : 0;

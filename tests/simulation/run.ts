import { highsFeasibility } from '#platform/optimisation/highs-feasibility.server.ts';
import { changeAlerts } from './change-alerts.ts';
import { disclosure } from './disclosure.ts';
import { editionDesign } from './edition-design.ts';
import { falseAlarms } from './false-alarms.ts';
import { intervalCoverage } from './interval-coverage.ts';
import { mirrorTrial } from './mirror-gaps.ts';
import { scenarios } from './simulated-structures.ts';
import { percent, points, table } from './print-table.ts';
import { trophies } from './trophies.ts';

/** The long simulation of the method (`npm run simulate`), printed as the tables of docs/method.md; `-- trophies` plays that part alone. Takes some minutes. */
if (process.argv[2] === 'trophies') {
  await import('./run-trophies.ts');
  process.exit();
}
const design = editionDesign();

const coverages = scenarios.map((scenario) => intervalCoverage(design, scenario, 20_000));
table(
  ['20,000 structures x 14 audits', ...coverages.map(({ scenario }) => scenario)],
  [
    ['**Parvis: stratified, logit, t**', ...coverages.map(({ method }) => `**${percent(method)}**`)],
    ['same error, plain t', ...coverages.map(({ plainStudent }) => percent(plainStudent))],
    ['same error, plain normal', ...coverages.map(({ plainNormal }) => percent(plainNormal))],
    ['answers taken for independent', ...coverages.map(({ itemsIndependent }) => percent(itemsIndependent))],
    ['channels, Parvis', ...coverages.map(({ channels }) => percent(channels))],
    ['criteria, Parvis', ...coverages.map(({ criteria }) => percent(criteria))],
    ['mean standard error, points', ...coverages.map(({ standardError }) => points(standardError))],
    ['true error, points', ...coverages.map(({ trueError }) => points(trueError))],
    ['mean width of the interval, points', ...coverages.map(({ width }) => points(width))],
    ['design effect against independent answers', ...coverages.map(({ designEffect }) => points(designEffect))],
  ],
);

const alarms = scenarios.map((scenario) => falseAlarms(design, scenario, 5000));
table(
  ['5,000 structures, two editions', ...alarms.map(({ scenario }) => scenario)],
  [
    ['no change: global told better or worse', ...alarms.map(({ globalWords }) => percent(globalWords))],
    ['no change: reports with any arrow', ...alarms.map(({ reportsWithArrow }) => percent(reportsWithArrow))],
    ['five criteria 25 points better: false arrows', ...alarms.map(({ falseShare }) => percent(falseShare))],
    ['five criteria 25 points better: found', ...alarms.map(({ found }) => percent(found))],
    ['smallest global change that can be told, points', ...alarms.map(({ smallest }) => points(smallest))],
  ],
);

const categories = [[20, 7, 3.2], [50, 7, 3.2], [50, 7, 2], [50, 11, 3.2], [150, 7, 3.2]] as const;
const prizes = categories.map(([size, spread, error]) => trophies(size, spread, error, size > 100 ? 100 : 500));
table(
  ['category size', 'true spread', 'error', 'observed first is truly best', 'best is a possible winner', 'possible winners', 'all rank sets hold', 'all regions hold'],
  prizes.map((prize) => [
    String(prize.size), points(prize.spread), points(prize.error), percent(prize.firstIsBest), percent(prize.bestIsPossible),
    points(prize.possibleWinners), percent(prize.allSetsHold), percent(prize.allRegionsHold),
  ]),
);

const solver = await highsFeasibility();
const audits = [120, 300, 600].map((structures) => disclosure(solver, structures));
table(
  ['structures', 'means asked for', 'withheld by the rule', 'exposed if all were published', 'exposed with the rule', 'exposed to insiders', 'withheld next year for few entrants and leavers'],
  audits.map((audit) => [
    audit.structures, audit.asked, audit.withheld, audit.exposedWithout, audit.exposed, audit.exposedToInsiders, audit.withheldNextYear,
  ].map(String)),
);

const alerts = changeAlerts(40);
table(
  ['40 collection points of each kind', ...alerts.map(({ point }) => point)],
  [
    ['false alarms a quarter, days shuffled', ...alerts.map(({ anywhere }) => anywhere.toFixed(2))],
    ['shuffled inside weekdays', ...alerts.map(({ inside }) => inside.toFixed(2))],
    ['fall of 10 points seen after, median days', ...alerts.map(({ median }) => String(median))],
    ['9 in 10, days', ...alerts.map(({ ninth }) => String(ninth))],
    ['not seen in 8 weeks', ...alerts.map(({ never }) => String(never))],
  ],
);

const sizes = [{ days: 20, perDay: 4, answers: 20, eligible: 40 }, { days: 40, perDay: 10, answers: 60, eligible: 100 }];
const mirrors = scenarios.flatMap((scenario) => sizes.map((size) => ({ scenario: scenario.name, size, trials: [15, 25, 35].map((gap) => mirrorTrial(design, scenario, size, { gap, bodies: 1000 })) })));
table(
  ['1,000 bodies, agents 15, 25 and 35 points too sure of five criteria', 'opinions', 'agents', 'no gap: bodies with one told', 'false among those told', 'found against users', 'found against audits'],
  mirrors.map(({ scenario, size, trials }) => [
    scenario, `${size.days * size.perDay} on ${size.days} days`, `${size.answers} of ${size.eligible}`, percent(trials[1]?.bodiesWithGap ?? NaN), percent(Math.max(...trials.map(({ falseShare }) => falseShare))),
    trials.map(({ found }) => percent(found['believed-lived'])).join(', '), trials.map(({ found }) => percent(found['believed-measured'])).join(', '),
  ]),
);

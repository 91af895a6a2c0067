/**
 * Who may import what (ARCHITECTURE.md, "Import rules"). Every rule is an error: npm run check:imports, and
 * tests/codebase/imports.test.ts.
 *
 * What must go upward goes as an event: a capability listens to the events of lower ones (src/app.ts).
 */

/** Capabilities by level; one may use only the index*.ts of capabilities strictly lower. */
const levels = [
  ['operations', 'accounts'],
  ['organisations', 'grids'],
  ['registrations'],
  ['billing', 'campaigns'],
  ['audits', 'kiosks', 'consultations', 'staff-polls', 'listening'],
  ['scores'],
  ['benchmarks'],
  ['improvement', 'lived'],
  ['mirror'],
  ['reports', 'trophies'],
  ['integrations', 'meetings'],
  ['privacy'],
];

const tests = '(\\.test|-builders)\\.ts$';

const order = levels.flatMap((level, i) =>
  level.map((capability) => {
    const lower = levels.slice(0, i).flat();
    const allowed = [capability, ...lower].join('|');
    return {
      name: `capability-${capability}-uses-lower-ones-only`,
      comment: 'A capability imports only capabilities strictly lower in the order; what goes upward is an event.',
      severity: 'error',
      from: { path: `^src/capabilities/${capability}/`, pathNot: tests },
      to: { path: '^src/capabilities/', pathNot: `^src/capabilities/(${allowed})/` },
    };
  }),
);

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\$app/|\\./\\$types|@sveltejs/kit/hooks)|build/handler' },
    },
    {
      name: 'core-is-pure',
      comment: 'The core has no IO, clock, randomness or framework: it runs in server, browser, worker and command line alike.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: tests },
      to: { pathNot: ['^src/core/'] },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'Components and charts know words of formatting only (core/shared), and the geometry of d3.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: tests },
      to: { pathNot: ['^src/ui/', '^src/core/shared/', '^node_modules/(svelte|d3-(scale|shape|array)|@types/d3-(scale|shape|array))/'] },
    },
    {
      name: 'platform-knows-no-capability',
      comment: 'The platform carries the product; it imports the core and npm packages.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: [tests, '^src/platform/db/generate-schema\\.ts$'] },
      to: { path: '^(src|tests)/', pathNot: '^src/(core|platform)/' },
    },
    {
      name: 'capabilities-use-core-ui-platform',
      comment: 'A capability imports core, ui, platform and capabilities; never routes, commands or app.ts.',
      severity: 'error',
      from: { path: '^src/capabilities/', pathNot: tests },
      to: { path: '^(src|tests)/', pathNot: '^src/(core|ui|platform|capabilities)/' },
    },
    {
      name: 'capabilities-by-their-face',
      comment: 'Of another capability only its public face is used: index.ts, index.server.ts, other index.*.ts.',
      severity: 'error',
      from: { path: '^src/capabilities/([^/]+)/', pathNot: tests },
      to: { path: '^src/capabilities/', pathNot: ['^src/capabilities/$1/', '^src/capabilities/[^/]+/index[a-z.]*\\.ts$'] },
    },
    {
      name: 'capability-has-a-place-in-the-order',
      comment: 'A new capability takes its place in the levels above before anybody uses it.',
      severity: 'error',
      from: { path: '^src/capabilities/', pathNot: [tests, `^src/capabilities/(${levels.flat().join('|')})/`] },
      to: {},
    },
    ...order,
    {
      name: 'routes-are-thin',
      comment: 'A page parses, calls, answers: it uses the faces of capabilities, ui, core and platform/http; never the database.',
      severity: 'error',
      from: { path: '^src/routes/', pathNot: tests },
      to: {
        path: '^(src|tests)/',
        pathNot: ['^src/routes/', '^src/core/', '^src/ui/', '^src/platform/http/', '^src/platform/context\\.ts$', '^src/capabilities/[^/]+/index[a-z.]*\\.ts$'],
      },
    },
    {
      name: 'routes-run-no-sql',
      comment: 'SQL lives in the queries of a capability. The readiness probe alone asks the database whether it answers.',
      severity: 'error',
      from: { path: '^src/routes/', pathNot: ['^src/routes/health/ready/'] },
      to: { path: '^node_modules/(kysely|pg)/' },
    },
    {
      name: 'commands-call-capabilities',
      comment: 'A command uses the faces of capabilities, core, platform and app.ts.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: tests },
      to: {
        path: '^(src|tests)/',
        pathNot: ['^src/cli/', '^src/core/', '^src/platform/', '^src/app\\.ts$', '^src/capabilities/[^/]+/index[a-z.]*\\.ts$'],
      },
    },
    {
      name: 'product-knows-no-test',
      comment: 'Only tests import tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/platform/db/generate-schema\\.ts$'] },
      to: { path: ['^tests/', tests] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.svelte-kit|node_modules/\\.cache)/|^node_modules/\\$app' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['svelte', 'node', 'import', 'types', 'default'], extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'] },
  },
};

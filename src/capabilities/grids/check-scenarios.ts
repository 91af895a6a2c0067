import { reference } from './check-references.ts';
import type { EditionFiles } from './edition-files.ts';
import type { EditionProblem } from './problem.ts';

/** Scenarios speak of known bodies and personas, and every planned contact with any kind of body has one. */
export function checkScenarios(files: EditionFiles): EditionProblem[] {
  const kinds = files.strata.value.kinds.map(({ id }) => id);
  const personas = files.personas.value.personas.map(({ id }) => id);
  const unknown = files.scenarios.flatMap((file) =>
    file.value.scenarios.flatMap((scenario, index) => [
      ...scenario.kinds_of_body.flatMap((kind, place) =>
        reference(file, ['scenarios', index, 'kinds_of_body', place], kind, kinds),
      ),
      ...scenario.personas.flatMap((persona, place) =>
        reference(file, ['scenarios', index, 'personas', place], persona, personas),
      ),
    ]),
  );
  return [...unknown, ...contactsWithoutScenario(files, kinds)];
}

function contactsWithoutScenario({ channels, scenarios }: EditionFiles, kinds: readonly string[]): EditionProblem[] {
  const known = scenarios.flatMap(({ value }) => value.scenarios);
  return channels.value.channels.flatMap(({ id: channel, audits }, index) =>
    audits.flatMap(({ scenario: kind }, place) => {
      const suited = known.filter((scenario) => scenario.kind === kind && scenario.channels.includes(channel));
      const served = new Set(suited.flatMap(({ kinds_of_body }) => kinds_of_body));
      const without = kinds.filter((body) => !served.has(body));
      if (without.length === 0) return [];
      const path = ['channels', index, 'audits', place];
      return [channels.tell({ code: 'scenario_missing', path, found: kind, expected: without.join(', ') })];
    }),
  );
}

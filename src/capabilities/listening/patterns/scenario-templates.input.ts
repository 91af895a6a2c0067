import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { scenarioContent, type ScenarioContent } from './scenario-draft.ts';

const templatesFile = z.strictObject({ scenarios: z.array(scenarioContent.extend({ criterion: z.string() })), source: z.looseObject({ kind: z.string(), ref: z.string() }), review_by: z.string() });

/** `data/listening-scenarios.yaml`: by criterion, for those that a contact can test. Throws on a file that does not fit. */
export function loadScenarioTemplates(dataDir: string = defaultDataDir()): Map<string, ScenarioContent> {
  const { scenarios } = templatesFile.parse(parse(readFileSync(join(dataDir, 'listening-scenarios.yaml'), 'utf8')));
  return new Map(scenarios.map(({ criterion, ...content }) => [criterion, content]));
}

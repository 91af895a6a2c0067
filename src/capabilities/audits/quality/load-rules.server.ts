import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Rule } from '#core/quality/rule.ts';
import { setTexts } from '#core/shared/typography.ts';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { rulesFile, type RulesFile } from './rules.input.ts';

const known = new Map<string, RulesFile>();

/** The file of contradiction rules with its worked examples; read once a process. Throws on a file that does not fit. */
export function readRulesFile(dataDir: string = defaultDataDir()): RulesFile {
  const ready = known.get(dataDir);
  if (ready) return ready;
  const file = rulesFile.parse(parse(readFileSync(join(dataDir, 'quality', 'rules.yaml'), 'utf8')));
  const set: RulesFile = {
    ...file,
    rules: file.rules.map((rule) => ({ ...rule, label: inBoth(rule.label), ask: inBoth(rule.ask) })),
  };
  known.set(dataDir, set);
  return set;
}

const inBoth = ({ fr, en }: { fr: string; en: string }) => ({ fr: setTexts(fr, 'fr'), en: setTexts(en, 'en') });

export function loadRules(dataDir?: string): readonly Rule[] {
  return readRulesFile(dataDir).rules;
}

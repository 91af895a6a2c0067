import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '../load-edition.server.ts';
import { textExaminer, type ExamineText } from '#core/opinions/moderation/examine-text.ts';
import type { ModerationLists } from '#core/opinions/moderation/lists.ts';

const words = z.array(z.string().min(1)).min(1);
const expressions = z.array(z.string().refine((text) => { try { return new RegExp(text) instanceof RegExp; } catch { return false; } })).min(1);

const moderationFile = z.strictObject({
  source: z.strictObject({ kind: z.string(), ref: z.string() }), review_by: z.string(),
  first_names: words, doubtful_names: words, no_names: words, places: words,
  insults: z.strictObject({ fr: words, en: words }), threats: expressions, emergencies: expressions,
});

interface Ready {
  lists: ModerationLists;
  examine: ExamineText;
}

const ready = new Map<string, Ready>();

function made(dataDir: string): Ready {
  const known = ready.get(dataDir);
  if (known) return known;
  const file = moderationFile.parse(parse(readFileSync(join(dataDir, 'moderation.yaml'), 'utf8')));
  const { first_names: firstNames, doubtful_names: doubtfulNames, no_names: noNames, places, insults, threats, emergencies } = file;
  const lists = { firstNames, doubtfulNames, noNames, places, insults, threats, emergencies };
  const both = { lists, examine: textExaminer(lists) };
  ready.set(dataDir, both);
  return both;
}

/** The rules of `data/moderation.yaml`, made ready once. Throws on a file that does not fit. */
export const moderationRules = (dataDir: string = defaultDataDir()): ExamineText => made(dataDir).examine;

/** The words of the same file. */
export const moderationLists = (dataDir: string = defaultDataDir()): ModerationLists => made(dataDir).lists;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { App } from '#app';
import { readMirror } from '#capabilities/mirror/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import { makePoll, pollInput, pollLibrary, simulatePoll, templateInput, type PollInput } from '#capabilities/staff-polls/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import { randomStream } from '#core/shared/random.ts';
import { anonymous, type Ctx } from '#platform/context.ts';
import { demoEditionId } from './play-edition.ts';

const wordsFile = z.strictObject({ text: z.array(z.string()).min(1), idea: z.array(z.string()).min(1) });

/** By how much of the scale the agents of the showcase are too sure of a criterion, or too hard on themselves. */
const surplus: Readonly<Record<string, number>> = { clarity: 0.26, 'reply-speed': 0.24, 'immediate-waiting': 0.21, courtesy: 0.14, 'findable-information': -0.2, 'contact-consistency': -0.28, 'answer-fitness': -0.17 };

/** The unit whose agents never answer in the simulation: its codes are printed for whoever tries the poll. */
export const nightUnit = 'equipe-du-soir';

/** A unit of a poll: how many are listed and how many answer. */
interface Unit {
  id: string;
  label: string;
  listed: number;
  answering: number;
}

/** Agents are asked what they believe: a yearly poll that is over, one that anybody may try, and a draft; another body asked its own too. */
export async function playPolls(app: App, showcase: string): Promise<void> {
  const runs = { run: app.runAsSystem, visit: <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.run({ actor: anonymous, scope: 'public', locale: 'fr' }, work) };
  const today = await app.runAsSystem(async ({ clock }) => clock.today());
  const words = wordsFile.parse(parse(readFileSync(join(app.settings.dataDir, 'demonstration/poll-words.yaml'), 'utf8')));
  const sites = await app.runAsSystem(async ({ db }) => panelSites(db, demoEditionId));
  const other = sites.find(({ organisationId, formula }) => organisationId !== showcase && formula !== 'free')?.organisationId ?? showcase;
  const day = (ago: number) => new Date(`${addDays(today, -ago)}T08:00:00Z`);
  const names = await app.runAsSystem((ctx) => siteLabels(ctx, showcase));
  const units: Unit[] = [
    { id: 'site-1', label: names[0] ?? 'Accueil', listed: 38, answering: 29 }, { id: 'site-2', label: names[1] ?? 'Annexe', listed: 26, answering: 18 }, { id: 'supports', label: 'Services supports', listed: 24, answering: 15 },
  ];
  const levelOf = await app.runAsSystem((ctx) => levelsOf(ctx, showcase, surplus));
  const poll = (organisationId: string, input: PollInput, asked: readonly Unit[], level: (criterion: string | null) => number, [opened, closed]: [number, number | null]) => simulatePoll(runs, {
    organisationId, input: { ...input, units: asked.map(({ id, label }) => ({ id, label, parent: null })), closesAt: null }, words, levelOf: level, openedOn: day(opened), closedOn: closed === null ? null : day(closed),
    voters: asked.flatMap(({ id, listed }) => Array.from({ length: listed }, () => ({ address: null, unit: id }))), answering: Object.fromEntries(asked.map(({ id, answering }) => [id, answering])),
  });
  await poll(showcase, await input(app, 'yearly'), units, levelOf, [62, 41]);
  const evening: Unit[] = [{ id: 'accueil', label: 'Équipes de jour', listed: 20, answering: 11 }, { id: nightUnit, label: 'Équipe du soir', listed: 12, answering: 0 }];
  await poll(showcase, { ...(await input(app, 'pulse')), showing: 'in_steps' }, evening, levelOf, [3, null]);
  await app.runAsSystem(async (ctx) => void (await makePoll(ctx, showcase, templateInput(ctx, templateOf(ctx, 'one-off')))));
  const small: Unit[] = [{ id: 'mairie', label: 'Mairie', listed: 18, answering: 13 }];
  await poll(other, await input(app, 'pulse'), small, await app.runAsSystem((ctx) => levelsOf(ctx, other, {})), [50, 30]);
}

const input = (app: App, template: string): Promise<PollInput> => app.runAsSystem(async (ctx) => pollInput.parse(templateInput(ctx, templateOf(ctx, template))));

function templateOf({ settings }: Pick<Ctx, 'settings'>, id: string) {
  const found = pollLibrary(settings.dataDir).templates.find((template) => template.id === id);
  if (!found) throw new Error(`no such template of polls: ${id}`);
  return found;
}

async function siteLabels(ctx: Ctx, organisationId: string): Promise<string[]> {
  return (await readMirror(ctx, { organisationId })).sites.map(({ name }) => name);
}

/** Agents see a criterion about where users do, or else audits, each a little off, some far off. */
async function levelsOf(ctx: Ctx, organisationId: string, off: Readonly<Record<string, number>>): Promise<(criterion: string | null) => number> {
  const { criteria } = await readMirror(ctx, { organisationId });
  const levels = new Map(criteria.map(({ criterion, voices: { lived, measured } }) =>
    [criterion, ((lived ?? measured)?.score ?? 65) / 100 + (off[criterion] ?? (randomStream('demonstration poll', organisationId, criterion).uniform() - 0.5) * 0.1)]));
  return (criterion) => levels.get(criterion ?? '') ?? 0.6;
}

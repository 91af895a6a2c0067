import type { Questionnaire } from '#core/questionnaire/compile.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Grid } from './edition.ts';
import type { GridItem } from './grid-item.ts';

const compiled = new WeakMap<Grid, Map<Channel, Questionnaire<GridItem>>>();

/** The questionnaire of one channel of a grid, compiled once. Throws a `RangeError` on a channel without items. */
export function questionnaireOf(grid: Grid, channel: Channel): Questionnaire<GridItem> {
  const known = compiled.get(grid) ?? new Map<Channel, Questionnaire<GridItem>>();
  compiled.set(grid, known);
  const ready = known.get(channel);
  if (ready) return ready;
  const items = grid.byChannel[channel];
  if (!items) throw new RangeError(`Grid ${grid.version} has no items for ${channel}`);
  const questionnaire = compileQuestionnaire({ version: grid.version, items });
  known.set(channel, questionnaire);
  return questionnaire;
}

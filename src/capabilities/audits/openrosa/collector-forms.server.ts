import { awaitsAudit, type Mission } from '#capabilities/campaigns/index.ts';
import { missionBrief, missionsOfEvaluator } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { gridOfStart } from '../field/grid-of-start.server.ts';
import { escapeXml, formHash, formIdOf, missionForm, missionOfForm } from './mission-form.server.ts';

/** The missions that await an audit, as the form list of the OpenRosa protocol. `base` is the collection address. */
export async function collectorFormList(ctx: Ctx, base: string): Promise<string> {
  const forms: string[] = [];
  for (const mission of await awaiting(ctx)) {
    const { form, title, version } = await formOf(ctx, mission);
    const id = formIdOf(mission.id);
    forms.push(`<xform><formID>${id}</formID><name>${escapeXml(title)}</name><version>${escapeXml(version)}</version><hash>${formHash(form)}</hash><downloadUrl>${base}/forms/${id}</downloadUrl><manifestUrl>${base}/forms/${id}?manifest</manifestUrl></xform>`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xforms xmlns="http://openrosa.org/xforms/xformsList">${forms.join('')}</xforms>\n`;
}

/** The form of one mission. Throws `collector_form_unknown`. */
export async function collectorForm(ctx: Ctx, formId: string): Promise<string> {
  const id = missionOfForm(formId);
  const mission = (await awaiting(ctx)).find((one) => one.id === id);
  if (!mission) throw problem('collector_form_unknown');
  return (await formOf(ctx, mission)).form;
}

async function awaiting(ctx: Ctx): Promise<Mission[]> {
  return (await missionsOfEvaluator(ctx.db, ctx.actor.personId ?? '')).filter(({ state }) => awaitsAudit(state));
}

async function formOf(ctx: Ctx, mission: Mission): Promise<{ form: string; title: string; version: string }> {
  const edition = loadEdition(mission.edition_id, ctx.settings.dataDir);
  const { version } = await gridOfStart(ctx, edition, mission.channel, null);
  const brief = await missionBrief(ctx, mission);
  const title = `${brief.place.organisationName} – ${brief.channelLabel} – ${mission.window_from}`;
  return { form: missionForm(edition, mission, title), title, version };
}

import type { MissionRow } from '#capabilities/campaigns/index.server.ts';
import { openForm, readForm, saveNow, type SeenForm } from './field-form.ts';
import { withApp } from './field-world.ts';
import type { Field } from './kill-field.ts';

/** Where the screen said that an answer is safe: a phone that is full leaves it to the server, and says so. */
export type Keeper = 'phone' | 'server';

interface Claim {
  /** One, or several when a question was answered anew and the screen had not said that it has that. */
  values: string[];
  keeper: Keeper;
}

/** What was acknowledged of one mission, written down by the test alone. */
export class Claims {
  readonly #claims = new Map<string, Claim>();

  get size(): number {
    return this.#claims.size;
  }

  /**
   * A question is answered, perhaps not for the first time: one thinks again, or it is open again on a phone without a network because only
   * the server has its answer. That may lead to other questions: of those that do not stand on the screen then, nothing is claimed any more.
   */
  said({ id, value }: { id: string; value: string }, seen: SeenForm, again: boolean): void {
    const before = this.#claims.get(id);
    const other = before !== undefined && !before.values.includes(value);
    if (other) before.values.push(value);
    if (other || again) for (const one of this.#claims.keys()) if (one !== id && seen.said[one] === undefined) this.#claims.delete(one);
  }

  acknowledge({ id, value }: { id: string; value: string }, keeper: Keeper | null): void {
    if (keeper) this.#claims.set(id, { values: [value], keeper });
  }

  /**
   * What stands on the screen when the audit is sent is what was said, except where the server alone has a later word that the screen does
   * not know: for that the audit must be held back.
   */
  sent(seen: SeenForm): void {
    const unknown = new Set(this.lacking(seen.said, 'server').map(({ id }) => id));
    for (const [id, value] of Object.entries(seen.said)) if (!unknown.has(id)) this.#claims.set(id, { values: [value], keeper: 'phone' });
  }

  /** What does not stand in `said`; `of`: only what that keeper has. */
  lacking(said: Readonly<Record<string, string>>, of?: Keeper): { id: string; values: string[] }[] {
    return [...this.#claims].filter(([id, { values, keeper }]) => id !== 'contactedAt' && (!of || keeper === of) && !values.includes(said[id] ?? '')).map(([id, { values }]) => ({ id, values }));
  }

  drop(id: string): void {
    this.#claims.delete(id);
  }
}

/** Who, by the screen, has what was just said: told within a while, or null. Told that the phone is full, one saves on the server. */
export async function acknowledged({ page, wire }: Field, before: number): Promise<Keeper | null> {
  for (let tries = 0, pressed = false; tries < 150; tries++) {
    const { kept, safety } = await readForm(page);
    if (kept > before || safety === 'Enregistré') return 'phone';
    if (safety.startsWith('Enregistré sur le serveur')) return 'server';
    const full = safety.startsWith('Ce téléphone n’a plus de place');
    if (full && wire.isCut) return null;
    if (full && !pressed) pressed = await saveNow(page);
    await page.waitForTimeout(20);
  }
  return null;
}

// What is not there by then, on a machine under any load, is lost.
const screenPatienceMs = 20_000;

/**
 * What was acknowledged stands on the screen: what the phone has at once, or as soon as the form has read it; what only the server has when
 * the form is opened with a network.
 */
export async function compareWithScreen(field: Field, mission: MissionRow, claims: Claims): Promise<void> {
  const lacking = async (until: number) => {
    const of = field.wire.isCut ? 'phone' : undefined;
    for (;;) {
      const { said } = await readForm(field.page);
      const missing = claims.lacking(said, of).map((claim) => ({ ...claim, stands: said[claim.id] ?? 'nothing' }));
      if (missing.length === 0 || Date.now() > until) return missing;
      await field.page.waitForTimeout(100);
    }
  };
  // A page that came from the phone asks the server again after five seconds.
  if (!field.wire.isCut && (await lacking(Date.now() + 7000)).length > 0) await openForm(field.page, field.addressOf(mission));
  for (const { id, values, stands } of await lacking(Date.now() + screenPatienceMs)) {
    field.lose(`${mission.id} ${id}: ${values.join(' or ')} was acknowledged, ${stands} stands`);
    claims.drop(id);
  }
}

/** Everything logged is on the server as it was said, and nothing is there twice. Returns what is. */
export async function compareWithServer(field: Field): Promise<string[]> {
  return withApp(field.stateDir, (app) => app.runAsSystem(async (ctx) => {
    const audits = await ctx.db.selectFrom('audit').select(['id', 'mission_id']).execute();
    const versions = await ctx.db.selectFrom('audit_version').select(['audit_id', 'version']).execute();
    const answers = await ctx.db.selectFrom('answer').select(['audit_id', 'item_id', 'value', 'empty']).execute();
    const proofs = await ctx.db.selectFrom('evidence').select(['mission_id', 'completed_at', 'sha256']).execute();
    const competing = await ctx.db.selectFrom('competing_audit').select('mission_id').execute();
    const twice = competing.map(({ mission_id }) => `${mission_id}: a version competes`);
    for (const [missionId, claims] of field.claims) {
      const [audit, ...more] = audits.filter((row) => row.mission_id === missionId);
      if (!audit) {
        field.lose(`${missionId}: the audit is not there`);
        continue;
      }
      if (more.length > 0 || versions.filter((row) => row.audit_id === audit.id).length > 1) twice.push(`${missionId}: the audit is there more than once`);
      const stored = new Map(answers.filter((row) => row.audit_id === audit.id).map((row) => [row.item_id, row.empty === 'missing' ? '?' : String(row.value)]));
      for (const { id, values } of claims.lacking(Object.fromEntries(stored))) field.lose(`${missionId} ${id}: ${values.join(' or ')} said, ${stored.get(id)} stored`);
      const arrived = proofs.filter((row) => row.mission_id === missionId);
      const made = field.proofs.get(missionId) ?? 0;
      if (arrived.filter((row) => row.completed_at !== null).length < made) field.lose(`${missionId}: a proof is not there`);
      if (arrived.length > made) twice.push(`${missionId}: a proof is there more than once`);
    }
    return twice;
  }));
}

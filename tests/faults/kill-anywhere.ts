import type { MissionRow } from '#capabilities/campaigns/index.server.ts';
import { aPng } from '../harness/picture.ts';
import { acknowledged, Claims, compareWithScreen, compareWithServer } from './claims.ts';
import { answerNext, changeOne, openForm, readForm } from './field-form.ts';
import { bag, blows, Field, patienceMs, strike, type FaultKind } from './kill-field.ts';

export interface KillRun {
  kills: number;
  seed: string;
  /** Stops beginning missions once this much time, in milliseconds, is over. */
  within?: number;
  say?: (line: string) => void;
}

export interface KillOutcome {
  kills: Record<FaultKind, number>;
  missions: number;
  answers: number;
  proofs: number;
  /** Answers that the phone or the server had acknowledged, and that were not there later. */
  lost: string[];
  /** Audits that did not leave before their author had read what the server knew later. */
  heldBack: number;
  /** Audits, versions, proofs that are there more often than they were made. */
  duplicates: string[];
  seconds: number;
}

const png = aPng(64);

/** Fills missions on a phone while everything around is killed, sends them, and counts what arrived against the log. */
export async function killAnywhere({ kills, seed, within = Infinity, say = () => {} }: KillRun): Promise<KillOutcome> {
  const began = Date.now();
  const field = new Field(seed);
  try {
    await field.start(Math.max(3, Math.ceil(kills / 60)));
    let missions = 0;
    for (const mission of field.missions) {
      if (field.kills >= kills || Date.now() - began > within) break;
      await carryOut(field, mission, kills);
      missions += 1;
      say(`${missions} missions, ${field.kills} kills, ${field.lost.length} lost, ${Math.round((Date.now() - began) / 1000)} s`);
    }
    const answers = [...field.claims.values()].reduce((sum, { size }) => sum + size, 0);
    const proofs = [...field.proofs.values()].reduce((sum, n) => sum + n, 0);
    await field.context.close();
    await field.server.stop();
    const duplicates = await compareWithServer(field);
    return { kills: field.done, missions, answers, proofs, lost: field.lost, heldBack: field.heldBack, duplicates, seconds: Math.round((Date.now() - began) / 1000) };
  } finally {
    await field.stop();
  }
}

async function carryOut(field: Field, mission: MissionRow, most: number): Promise<void> {
  const claims = new Claims();
  field.claims.set(mission.id, claims);
  await openForm(field.page, field.addressOf(mission));
  for (;;) {
    const { kept } = await readForm(field.page);
    const again = field.chance.uniform() < 0.1 ? await changeOne(field.page, field.chance.uniform()) : null;
    const answer = again ?? (await answerNext(field.page, field.chance.uniform()));
    if (!answer) break;
    claims.said(answer, await readForm(field.page), again !== null);
    // Half of the blows fall before the phone has said that it has the answer.
    const blow = field.kills < most && field.chance.uniform() < 0.35;
    const atOnce = blow && field.chance.uniform() < 0.5;
    if (!atOnce) claims.acknowledge(answer, await acknowledged(field, kept));
    if (!blow) continue;
    await strike(field, mission, field.chance.pick(bag));
    await compareWithScreen(field, mission, claims);
  }
  await addProof(field, mission);
  await send(field, mission, claims);
}

async function addProof(field: Field, mission: MissionRow): Promise<void> {
  const { page } = field;
  await page.getByRole('button', { name: 'Ajouter une preuve' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'vitrine.png', mimeType: 'image/png', buffer: png });
  await page.locator('label[for="proof-nothing"]').click();
  await page.getByRole('button', { name: 'Garder cette preuve' }).click();
  // A phone that is full says that it did not take it.
  const kept = page.locator('[data-proofs="1"]');
  await kept.or(page.locator('#step-proofs [role="alert"]')).first().waitFor({ timeout: patienceMs });
  if (await kept.isVisible()) field.proofs.set(mission.id, 1);
}

/** Presses send, without a network half of the time; it leaves when there is one, whatever happens in between. */
async function send(field: Field, mission: MissionRow, claims: Claims): Promise<void> {
  await pressSend(field, claims, field.chance.uniform() < 0.5);
  // What the server had later than a phone without it stands in the form now, to be read before it leaves.
  if (await field.page.locator('[data-reread]').count() > 0) {
    field.heldBack += 1;
    await openForm(field.page, field.addressOf(mission));
    await compareWithScreen(field, mission, claims);
    await pressSend(field, claims, false);
  }
  const left = await field.page.getByText('En attente d’envoi').count();
  if (left > 0) field.lose(`${mission.id}: something still waits on the phone`);
}

async function pressSend(field: Field, claims: Claims, cut: boolean): Promise<void> {
  const { page, wire } = field;
  if (cut) wire.cut();
  else wire.mend();
  const press = async () => {
    claims.sent(await readForm(page));
    await page.getByRole('button', { name: 'Envoyer l’audit' }).click();
  };
  await press();
  if (cut) {
    const told = page.locator('.safety', { hasText: /^(Pas de réseau|Ce téléphone n’a plus de place)/ });
    await told.waitFor({ timeout: patienceMs });
    // A full phone says that the page alone has it: whoever kills that page was warned.
    const full = (await told.innerText()).startsWith('Ce téléphone');
    if (!full) await blows.tab(field);
    wire.mend();
    if (full) await page.getByRole('heading', { name: 'Audit bien reçu' }).waitFor({ timeout: patienceMs });
  } else {
    // The page that came from the server goes on to its receipt; the one from the phone says it in place, or what the server had later.
    const received = page.getByRole('heading', { name: 'Audit bien reçu' });
    const held = page.locator('.safety', { hasText: 'Pas encore envoyé' });
    await received.or(held).first().waitFor({ timeout: 20_000 }).catch(() => undefined);
    if (await held.isVisible()) {
      field.heldBack += 1;
      await press();
      await received.waitFor({ timeout: 20_000 }).catch(() => undefined);
    }
  }
  // The list sends all that waits, files as well.
  await field.page.goto(`${field.origin}/evaluator`);
  await field.page.waitForSelector('[data-phone="ready"]', { timeout: patienceMs });
}

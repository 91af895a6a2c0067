// Repeats a published draw in the browser. Written apart from the server's code on purpose: a second reading of the
// same rules. The page says the same by commands without this.

const encoder = new TextEncoder();

async function sha256(text) {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Places by stratum: whole parts, then one more to the largest remainders. */
function targetsOf({ places, targets }) {
  const total = targets.reduce((sum, { share }) => sum + share, 0);
  const quota = new Map(targets.map(({ stratum, share }) => [stratum, total ? Math.floor((places * share) / total) : 0]));
  let left = total ? places - [...quota.values()].reduce((sum, one) => sum + one, 0) : 0;
  const byRemainder = targets.map((target, index) => ({ ...target, index })).sort((a, b) => ((places * b.share) % total) - ((places * a.share) % total) || a.index - b.index);
  for (const { stratum } of byRemainder) if (left-- > 0) quota.set(stratum, quota.get(stratum) + 1);
  return quota;
}

export async function draw({ rules, candidates, seed, beacon }) {
  const ranked = await Promise.all(candidates.map(async (one) => ({ ...one, rank: await sha256(`${seed}|${beacon}|${one.number}`) })));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.number < b.number ? -1 : 1));
  const quota = targetsOf(rules);
  const places = [];
  let waiting = ranked;
  for (const { who, within } of rules.passes) {
    const still = [];
    for (const one of waiting) {
      const open = places.length < rules.places && (who === 'everyone' || one.newcomer) && (within === 'all' || (quota.get(one.stratum) ?? 0) > 0);
      if (!open) {
        still.push(one);
        continue;
      }
      places.push(one.number);
      quota.set(one.stratum, (quota.get(one.stratum) ?? 0) - 1);
    }
    waiting = still;
  }
  if (rules.passes[0]?.who === 'newcomers') waiting = [...waiting.filter(({ newcomer }) => newcomer), ...waiting.filter(({ newcomer }) => !newcomer)];
  return { places, waiting: waiting.map(({ number }) => number) };
}

export async function check(file) {
  const again = await draw(file);
  const lines = file.candidates.map(({ number, stratum, newcomer }) => `${number},${stratum},${newcomer ? 'yes' : 'no'}\n`).sort();
  return {
    seed: (await sha256(file.seed)) === file.seedSha256,
    list: (await sha256(`number,stratum,newcomer\n${lines.join('')}`)) === file.listSha256,
    numbers: new Set(file.candidates.map(({ number }) => number)).size === file.candidates.length,
    order: file.committedAt <= file.frozenAt && file.frozenAt <= file.drawnAt,
    places: again.places.join() === file.places.join(),
    waiting: again.waiting.join() === file.waiting.join(),
  };
}

function show(part, results) {
  for (const item of part.querySelectorAll('[data-check]')) {
    const good = results[item.dataset.check];
    item.querySelector('[data-good]').hidden = !good;
    item.querySelector('[data-bad]').hidden = good;
  }
  const all = Object.values(results).every(Boolean);
  part.querySelector('[data-replay-checks]').hidden = false;
  part.querySelector('[data-replay-all]').hidden = !all;
  part.querySelector('[data-replay-failed]').hidden = all;
}

const part = globalThis.document?.querySelector('[data-replay]');
if (part && globalThis.crypto?.subtle) {
  const here = part.querySelector('[data-replay-here]');
  here.hidden = false;
  here.querySelector('[data-replay-start]').addEventListener('click', async () => {
    try {
      const answer = await fetch(part.dataset.replay);
      show(part, await check(await answer.json()));
    } catch {
      part.querySelector('[data-replay-unable]').hidden = false;
    }
  });
}

import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { z } from 'zod';
import { formatDate } from '#core/shared/format.ts';
import { palmaresTexts, tokenIn } from '#capabilities/trophies/index.decided.ts';
import { checkBadge } from '#capabilities/trophies/index.decided.server.ts';
import { problem } from '#platform/http/problem.ts';
import { exitCodes, type CommonOptions } from '../command.ts';

const keySet = z.union([z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }).transform(({ keys }) => keys), z.looseObject({ kty: z.string() }).transform((key) => [key])]);

/** Checks a badge (signed text, or picture that carries it) by keys kept in a file: no network, no database. Ends with 1 unless it is genuine. Throws `badge_keys_unreadable`. */
export async function runVerifyBadge(path: string, { lang, keys: keysPath }: CommonOptions & { keys: string }): Promise<void> {
  const t = palmaresTexts[lang];
  const keys = readKeys(await readFile(keysPath, 'utf8'));
  const token = tokenIn(await readFile(path, 'utf8'));
  const check = token === null ? { state: 'not_a_badge' as const } : await checkBadge(token, keys, new Date());
  console.log(t.badgeStates[check.state]);
  if (!('credential' in check)) {
    process.exitCode = exitCodes.refused;
    return;
  }
  const { credentialSubject: { id, identifier, achievement }, validFrom, validUntil } = check.credential;
  console.log(`${t.badgeOf} ${identifier?.[0]?.identityHash ?? id}`);
  console.log(`${t.badgeFor} ${achievement.name}`);
  console.log(`${t.badgeFrom} ${formatDate(new Date(validFrom), lang)}`);
  if (validUntil) console.log(`${t.badgeUntil} ${formatDate(new Date(validUntil), lang)}`);
}

function readKeys(text: string): JWK[] {
  try {
    return keySet.parse(JSON.parse(text));
  } catch {
    throw problem('badge_keys_unreadable');
  }
}

import { formatDateTime, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Kiosk } from './kiosk.svelte.ts';
import { kioskAppTexts } from './kiosk-app.texts.ts';

export interface KioskFact {
  label: string;
  value: string;
  bad?: boolean;
}

/** A clock within so many milliseconds is called right. */
const rightWithin = 5_000;

/** What a technician wants to know of a kiosk, in the order in which they ask. */
export function kioskFacts({ identity, settings, questions, post, storage, full, refused, version }: Kiosk, locale: Locale): KioskFact[] {
  const t = kioskAppTexts[locale];
  const percent = storage.used === null ? [] : [t.used(new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(storage.used))];
  const off = post.offset ?? 0;
  return [
    { label: t.point, value: settings?.pointName ?? '–' },
    { label: t.body, value: questions?.organisation ?? '–' },
    { label: t.network, value: post.online ? t.reached : t.away, bad: !post.online },
    ...(post.refusal ? [{ label: t.refusal, value: post.refusal.sentence, bad: true }] : []),
    { label: t.last, value: post.heardAt === null ? t.never : formatDateTime(new Date(post.heardAt), locale) },
    { label: t.queued, value: formatInteger(post.queued, locale) },
    ...post.left.map(({ pointName, body, waiting, refusal }) => {
      const n = formatInteger(waiting, locale);
      return { label: t.left(pointName, body), value: refusal === null ? t.leaving(n) : t.held(n, refusal), bad: refusal !== null };
    }),
    ...(refused > 0 ? [{ label: t.refused, value: formatInteger(refused, locale), bad: true }] : []),
    { label: t.clock, value: Math.abs(off) < rightWithin ? t.clockRight : t.clockOff(formatInteger(Math.round(-off / 1000), locale)) },
    { label: t.storage, value: [full ? t.storageFull : storage.persistent ? t.storageKept : t.storageLoose, ...percent].join(', '), bad: full },
    { label: t.questions, value: questions?.set ?? '–' },
    { label: t.key, value: identity ? t.keys[identity.algorithm] : '–' },
    { label: t.version, value: version },
  ];
}

import type { Reason, Way } from '#core/planning/explain.ts';
import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';

type Simple = Exclude<Reason['code'], 'too_far' | 'week_full' | 'met_twice' | 'price' | 'load' | 'balance' | 'dearer'>;

const reasonTexts = defineTexts<{
  simple: Record<Simple, string>;
  tooFar: (km: string, limit: string) => string;
  limits: Record<Way['limit'], (km: string) => string>;
  way: (km: string, about: boolean) => string;
  wayUnknown: string;
  fromAfar: (km: string, chosen: string) => string;
  tooFarUnknown: string;
  weekFull: (carried: string, capacity: string) => string;
  metTwice: (contacts: string) => string;
  price: (points: string, chosen: string, way: string) => string;
  load: (carried: string, most: string) => string;
  balance: (points: string) => string;
  dearer: (points: string) => string;
}>({
  fr: {
    simple: {
      residence: 'Elle habite cette commune.', employer: 'Elle y travaille, ou y a travaillé.', kin: 'Un proche y travaille ou y est élu.', declared_tie: 'Elle a déclaré un lien avec la structure.',
      past_audit: 'Elle a déjà rencontré cette structure dans une édition passée.', away: 'Elle est absente à cette date.', not_free: 'Elle n’est pas libre sur cette demi-journée.',
      persona: 'Elle ne peut pas jouer ce profil d’usager.', channel: 'Elle n’a pas réussi l’épreuve de ce canal.', same_channel: 'Elle joint déjà ce lieu par ce canal.', same_half_day: 'Elle a déjà une visite dans cette demi-journée.',
      equal: 'Rien ne s’y oppose\u202f: elle convenait aussi bien. Le tirage a choisi.',
    },
    tooFar: (km, limit) => `Elle habite trop loin\u202f: ${km}\u00a0km par la route. ${limit}`,
    tooFarUnknown: 'Elle habite un autre département, à une distance inconnue ou de l’autre côté de la mer\u202f: trop loin pour une visite.',
    limits: {
      said: (km) => `Elle a dit ne pas aller au-delà de ${km}\u00a0km.`,
      no_vehicle: (km) => `Sans véhicule, elle va à ${km}\u00a0km au plus.`,
      rule: (km) => `Une visite se fait à ${km}\u00a0km au plus, sauf si moins de quatre personnes habitent plus près.`,
    },
    way: (km, about) => `Trajet estimé\u202f: ${about ? 'environ ' : ''}${km}\u00a0km par la route, aller.`,
    wayUnknown: 'Trajet inconnu, ou par-delà la mer.',
    fromAfar: (km, chosen) => ` (${km}\u00a0km de route, contre ${chosen}\u00a0km)`,
    weekFull: (carried, capacity) => `Sa semaine est pleine\u202f: ${carried} missions, pour ${capacity} possibles.`,
    metTwice: (contacts) => `Elle rencontre déjà cette structure ${contacts} fois, ce qui est le maximum.`,
    price: (points, chosen, way) => `Elle irait moins volontiers ou de plus loin\u202f: ${points} points, contre ${chosen} pour la personne retenue${way}.`,
    load: (carried, most) => `Elle porte déjà ${carried} missions\u202f; sa part équitable s’arrête à ${most}.`,
    balance: (points) => `La charge, ou la diversité des personnes que la structure rencontre, en souffrirait\u202f: ${points} points.`,
    dearer: (points) => `En tout, le plan serait moins bon de ${points} points.`,
  },
  en: {
    simple: {
      residence: 'They live in this municipality.', employer: 'They work there, or have worked there.', kin: 'A relative works or is elected there.', declared_tie: 'They declared a tie with the body.',
      past_audit: 'They have met this body in an earlier edition.', away: 'They are away on this date.', not_free: 'They are not free in this half-day.',
      persona: 'They cannot play this persona.', channel: 'They have not passed the test of this channel.', same_channel: 'They contact this site by this channel already.', same_half_day: 'They have a visit in this half-day already.',
      equal: 'Nothing stands against it: they suited as well. The draw chose.',
    },
    tooFar: (km, limit) => `They live too far: ${km} km by road. ${limit}`,
    tooFarUnknown: 'They live in another département, at an unknown distance or across the sea: too far for a visit.',
    limits: {
      said: (km) => `They said they go no farther than ${km} km.`,
      no_vehicle: (km) => `Without a vehicle, they go ${km} km at most.`,
      rule: (km) => `A visit is made within ${km} km, unless fewer than four people live nearer.`,
    },
    way: (km, about) => `Estimated way: ${about ? 'about ' : ''}${km} km by road, one way.`,
    wayUnknown: 'Way unknown, or across the sea.',
    fromAfar: (km, chosen) => ` (${km} km by road, against ${chosen} km)`,
    weekFull: (carried, capacity) => `Their week is full: ${carried} missions out of ${capacity}.`,
    metTwice: (contacts) => `They meet this body ${contacts} times already, which is the most allowed.`,
    price: (points, chosen, way) => `They would go less gladly or from farther: ${points} points, against ${chosen} for the person chosen${way}.`,
    load: (carried, most) => `They carry ${carried} missions already; a fair part ends at ${most}.`,
    balance: (points) => `The load, or the variety of people whom the body meets, would suffer: ${points} points.`,
    dearer: (points) => `In all, the plan would be worse by ${points} points.`,
  },
});

/** A reason of the planner as a sentence. */
export function reasonSentence(reason: Reason, locale: Locale): string {
  const t = reasonTexts[locale];
  const whole = (value: number): string => formatInteger(Math.round(value), locale);
  const points = (value: number): string => formatDecimal(value, locale);
  switch (reason.code) {
    case 'too_far': return reason.km === null ? t.tooFarUnknown : t.tooFar(whole(reason.km), t.limits[reason.limit](whole(reason.limitKm)));
    case 'week_full': return t.weekFull(whole(reason.carried), whole(reason.capacity));
    case 'met_twice': return t.metTwice(whole(reason.contacts));
    case 'price': return t.price(points(reason.points), points(reason.chosenPoints), reason.km === null || reason.chosenKm === null ? '' : t.fromAfar(whole(reason.km), whole(reason.chosenKm)));
    case 'load': return t.load(whole(reason.carried), whole(reason.most));
    case 'balance': return t.balance(points(reason.points));
    case 'dearer': return t.dearer(points(reason.points));
    default: return t.simple[reason.code];
  }
}

/** How far somebody lives from a visit and how far they go, as two sentences. */
export function waySentences({ km, approximate, limitKm, limit }: Way, locale: Locale): string {
  const t = reasonTexts[locale];
  const whole = (value: number): string => formatInteger(Math.round(value), locale);
  return `${km === null ? t.wayUnknown : t.way(whole(km), approximate)} ${t.limits[limit](whole(limitKm))}`;
}

import { defineTexts } from '#core/shared/texts.ts';
import type { Peers, Standing } from '../report.ts';

export const peersTexts = defineTexts({
  fr: {
    widening: {
      neighbours: 'Le groupe est élargi aux tailles voisines\u202f: la vôtre compte trop peu de structures.',
      kind: 'Le groupe est élargi à toutes les tailles\u202f: la vôtre compte trop peu de structures.',
      family: 'Le groupe est élargi à des types proches\u202f: le vôtre compte trop peu de structures.',
      all: 'Le groupe est élargi à d’autres types\u202f: le vôtre compte trop peu de structures.',
    } satisfies Record<Exclude<Peers['widening'], 'own'>, string>,
    who: (name: string, count: string) => `${name}\u202f: ${count} structures, dont la vôtre.`,
    mean: (mean: string) => `Leur score moyen est de ${mean}.`,
    half: (low: string, high: string) => `La moitié d’entre eux se situe entre ${low} et ${high}.`,
    none: 'Trop peu de structures comparables participent à cette édition pour publier une comparaison sans en désigner aucune. Vos résultats se lisent donc seuls.',
    verdict: {
      above: 'Votre score dépasse le leur, de plus que ce que le hasard des contacts explique.',
      near: 'L’écart avec eux n’est pas assez net pour être affirmé\u202f: vous leur êtes comparable.',
      below: 'Votre score est inférieur au leur, de plus que ce que le hasard des contacts explique.',
    } satisfies Record<Standing, string>,
    confirmed: 'écart confirmé',
  },
  en: {
    widening: {
      neighbours: 'The group is widened to sizes next to yours: your own holds too few bodies.',
      kind: 'The group is widened to all sizes: yours holds too few bodies.',
      family: 'The group is widened to kinds close to yours: your own holds too few bodies.',
      all: 'The group is widened to other kinds: yours holds too few bodies.',
    },
    who: (name: string, count: string) => `${name}: ${count} bodies, yours included.`,
    mean: (mean: string) => `Their average score is ${mean}.`,
    half: (low: string, high: string) => `Half of them lie between ${low} and ${high}.`,
    none: 'Too few comparable bodies take part in this edition to publish a comparison without pointing at one of them. Your results therefore stand alone.',
    verdict: {
      above: 'Your score is above theirs, by more than the chance of contacts explains.',
      near: 'The gap with them is not clear enough to be claimed: you are comparable to them.',
      below: 'Your score is below theirs, by more than the chance of contacts explains.',
    },
    confirmed: 'confirmed gap',
  },
});

import { defineTexts } from '#core/shared/texts.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { EditionProblem, EditionProblemCode } from './problem.ts';

/** What happened and what to do, without the place and the values, which `problemText` adds. */
const sentences = defineTexts<Record<EditionProblemCode, string>>({
  fr: {
    file_missing: 'Fichier introuvable\u202f: créez-le, ou déclarez l’édition dont celle-ci hérite',
    file_too_large: 'Fichier trop long\u202f: découpez-le',
    unreadable: 'Ce n’est pas du YAML lisible\u202f: corrigez l’écriture',
    duplicate_key: 'Clé écrite deux fois\u202f: gardez-en une',
    alias_bomb: 'Trop de renvois YAML (* et &)\u202f: écrivez les valeurs en toutes lettres',
    unknown_key: 'Clé inconnue',
    missing_key: 'Clé manquante\u202f: ajoutez-la',
    wrong_value: 'Valeur refusée',
    wrong_edition: 'L’identifiant de l’édition n’est pas le nom de son dossier',
    wrong_channel: 'Le canal du fichier ne correspond pas à son nom, ou n’est pas prévu dans channels.yaml',
    other_version: 'Version de grille différente de celle de l’édition',
    duplicate_id: 'Identifiant déjà pris\u202f: chaque identifiant est unique dans toute la grille',
    unknown_reference: 'Nom inconnu',
    unused: 'Rien ne s’y rattache\u202f: retirez-le, ou employez-le',
    scenario_missing: 'Aucun scénario de ce genre, par ce canal, pour certaines structures\u202f: écrivez-en un',
    dates_out_of_order: 'Dates dans le désordre',
    weights_do_not_sum: 'Les poids des canaux ne font pas 100',
    counter_has_weight: 'Le guichet est une option hors de la note commune\u202f: son poids est 0',
    review_overdue: 'Date de révision dépassée\u202f: vérifiez la donnée puis repoussez la date',
    id_outside_channel: 'L’identifiant doit commencer par son canal',
    wrong_step: 'Cette étape a ses propres indicateurs\u202f: rattachez l’item à l’un d’eux',
    indicator_id: 'L’identifiant de l’indicateur doit reprendre son canal et son étape',
    indicator_without_item: 'Aucun item pour cet indicateur publié',
    band_gap: 'Il manque une tranche\u202f: la dernière doit être ouverte (sans up_to)',
    band_overlap: 'Tranches qui se chevauchent\u202f: les bornes doivent croître et seule la dernière être ouverte',
    scale_not_ascending: 'Les degrés d’une échelle vont du moins bon au meilleur',
    same_score_everywhere: 'Toutes les réponses donnent la même note\u202f: l’item ne mesure rien',
    cycle: 'Conditions en boucle\u202f: ces items dépendent l’un de l’autre',
    later_item: 'Une condition ne peut porter que sur un item placé avant',
    value_outside_domain: 'La condition teste une valeur que l’item ne peut pas avoir',
    not_a_number_item: 'at_most et at_least ne portent que sur un nombre',
    unreachable_item: 'Aucun contact prévu ni aucune réponse ne peut amener cette question',
  },
  en: {
    file_missing: 'File not found: create it, or say which edition this one is based on',
    file_too_large: 'File too long: split it',
    unreadable: 'This is not readable YAML: correct the writing',
    duplicate_key: 'Key written twice: keep one',
    alias_bomb: 'Too many YAML aliases (* and &): write the values out',
    unknown_key: 'Unknown key',
    missing_key: 'Missing key: add it',
    wrong_value: 'Value refused',
    wrong_edition: 'The id of the edition is not the name of its folder',
    wrong_channel: 'The channel of the file does not match its name, or is not planned in channels.yaml',
    other_version: 'Grid version different from that of the edition',
    duplicate_id: 'Id already taken: each id is unique in the whole grid',
    unknown_reference: 'Unknown name',
    unused: 'Nothing refers to it: remove it, or use it',
    scenario_missing: 'No scenario of this kind, by this channel, for some kinds of body: write one',
    dates_out_of_order: 'Dates out of order',
    weights_do_not_sum: 'The weights of the channels do not add up to 100',
    counter_has_weight: 'The counter is an option outside the common score: its weight is 0',
    review_overdue: 'Past its review date: check the datum, then move the date',
    id_outside_channel: 'The id must start with its channel',
    wrong_step: 'This step has indicators of its own: hang the item on one of them',
    indicator_id: 'The id of the indicator must repeat its channel and step',
    indicator_without_item: 'No item for this published indicator',
    band_gap: 'A band is missing: the last one must be open (without up_to)',
    band_overlap: 'Bands overlap: bounds must ascend and only the last one be open',
    scale_not_ascending: 'The degrees of a scale go from the worst to the best',
    same_score_everywhere: 'Every answer gives the same score: the item measures nothing',
    cycle: 'Conditions in a loop: these items depend on each other',
    later_item: 'A condition may only look at an item placed before',
    value_outside_domain: 'The condition tests a value which the item cannot have',
    not_a_number_item: 'at_most and at_least only make sense for a number',
    unreachable_item: 'No planned contact and no answer can ever bring up this question',
  },
});

const words = defineTexts({
  fr: {
    found: (text: string) => `trouvé\u202f: ${text}`,
    expected: (text: string) => `attendu\u202f: ${text}`,
    near: (text: string) => `vouliez-vous dire «\u202f${text}\u202f»\u202f?`,
  },
  en: {
    found: (text: string) => `found: ${text}`,
    expected: (text: string) => `expected: ${text}`,
    near: (text: string) => `did you mean “${text}”?`,
  },
});

/** `editions/2026/grid/phone.yaml:12:5 items.phone-rings.weight — Value refused; found: 4; expected: ≤ 3`. */
export function problemText(problem: EditionProblem, locale: Locale): string {
  const { file, line, column, key, code, found, expected, near } = problem;
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  const details = [
    found && words[locale].found(found),
    expected && words[locale].expected(expected),
    near && words[locale].near(near),
  ].filter((detail) => typeof detail === 'string' && detail !== '');
  const separator = locale === 'fr' ? '\u202f; ' : '; ';
  return `${place}${key && ` ${key}`} — ${[sentences[locale][code], ...details].join(separator)}`;
}

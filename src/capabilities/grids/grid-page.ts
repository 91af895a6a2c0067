import type { Channel } from '#core/scoring/dimensions.ts';
import { channels, steps } from '#core/scoring/dimensions.ts';
import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { Edition } from './edition.ts';
import type { GridItem } from './grid-item.ts';
import { channelTexts, stepTexts } from './grids.texts.ts';
import { answerLines, ruleLines } from './item-lines.ts';
import { escapeMarkup as escape } from './markup.ts';

const texts = defineTexts({
  fr: {
    title: (label: string) => `Grille de l’audit mystère — ${label}`,
    summary: (items: number, version: string) => `${items} questions, version ${version}.`,
    question: 'Question',
    answers: 'Réponses et notes',
    rules: 'Règles',
    origin: 'Critère, source, engagements',
  },
  en: {
    title: (label: string) => `Grid of the mystery audit — ${label}`,
    summary: (items: number, version: string) => `${items} questions, version ${version}.`,
    question: 'Question',
    answers: 'Answers and scores',
    rules: 'Rules',
    origin: 'Criterion, source, commitments',
  },
});

const style = `body{font-family:sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem;line-height:1.4}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #888;padding:.4rem;text-align:left;vertical-align:top}
ul{margin:0;padding-left:1.2rem}code{color:#444}caption{text-align:left;font-weight:bold}`;

/** The whole grid as one page of HTML that stands alone, to read, print or send. */
export function gridPage(edition: Edition, locale: Locale): string {
  const t = texts[locale];
  const title = escape(t.title(edition.label[locale]));
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
<h1>${title}</h1>
<p>${escape(t.summary(edition.grid.items.length, edition.grid.version))}</p>
${channels.map((channel) => channelSection(edition, channel, locale)).join('\n')}
</body>
</html>
`;
}

function channelSection(edition: Edition, channel: Channel, locale: Locale): string {
  const items = edition.grid.byChannel[channel] ?? [];
  if (items.length === 0) return '';
  const tables = steps.map((step) =>
    stepTable(
      edition,
      items.filter((item) => item.step === step),
      locale,
    ),
  );
  return `<h2>${escape(channelTexts[locale][channel])}</h2>\n${tables.join('\n')}`;
}

function stepTable(edition: Edition, items: readonly GridItem[], locale: Locale): string {
  const [first] = items;
  if (!first) return '';
  const t = texts[locale];
  const heads = [t.question, t.answers, t.rules, t.origin].map((head) => `<th scope="col">${escape(head)}</th>`);
  return `<table><caption>${escape(stepTexts[locale][first.step])}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${items.map((item) => itemLine(edition, item, locale)).join('\n')}
</tbody></table>`;
}

function itemLine(edition: Edition, item: GridItem, locale: Locale): string {
  const criterion = edition.criteria.find(({ id }) => id === item.criterion);
  const origin = [criterion?.label[locale] ?? item.criterion, item.source.ref, item.commitments.join(', ')];
  const help = item.help ? `<br><small>${escape(item.help[locale])}</small>` : '';
  return `<tr id="${item.id}"><th scope="row">${escape(item.label[locale])}${help}<br><code>${item.id}</code></th>
<td>${list(answerLines(item, locale))}</td><td>${list(ruleLines(edition, item, locale))}</td><td>${list(origin)}</td></tr>`;
}

const list = (lines: readonly string[]) =>
  `<ul>${lines
    .filter((line) => line !== '')
    .map((line) => `<li>${escape(line)}</li>`)
    .join('')}</ul>`;

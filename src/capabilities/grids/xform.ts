import type { Bilingual } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import { locales } from '#core/shared/texts.ts';
import type { Edition } from './edition.ts';
import { channelTexts } from './grids.texts.ts';
import { escapeMarkup as escape } from './markup.ts';
import type { FormQuestion } from './form-questions.ts';
import { formQuestions } from './form-questions.ts';

const languages = { fr: 'Français (fr)', en: 'English (en)' } as const;
const bindTypes = { choice: 'string', decimal: 'decimal', integer: 'int', date: 'date', text: 'string' } as const;

/** The questionnaire of a channel as an ODK XForm, for tools of that family which take no XLSForm. */
export function xform(edition: Edition, channel: Channel): string {
  const questions = formQuestions(edition, channel, (id) => `/data/${id}`);
  const id = `parvis-${edition.id}-${channel}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms">
<h:head>
<h:title>${escape(`Parvis ${edition.id} - ${channelTexts.fr[channel]}`)}</h:title>
<model odk:xforms-version="1.0.0">
<itext>
${locales.map((locale) => translation(questions, locale)).join('\n')}
</itext>
<instance><data id="${id}" version="${escape(edition.grid.version)}">
${questions.map((question) => `<${question.id}/>`).join('\n')}
<orx:meta><orx:instanceID/></orx:meta>
</data></instance>
${questions.map(bind).join('\n')}
<bind nodeset="/data/orx:meta/orx:instanceID" type="string" readonly="true()" jr:preload="uid"/>
</model>
</h:head>
<h:body>
${questions.map(control).join('\n')}
</h:body>
</h:html>
`;
}

function translation(questions: readonly FormQuestion[], locale: 'fr' | 'en'): string {
  const lines = questions.flatMap(({ id, label, hint, choices }) => [
    text(`${id}:label`, label, locale),
    ...(hint ? [text(`${id}:hint`, hint, locale)] : []),
    ...choices.map((choice) => text(`${id}:${choice.id}`, choice.label, locale)),
  ]);
  const standard = locale === 'fr' ? ' default="true()"' : '';
  return `<translation lang="${languages[locale]}"${standard}>\n${lines.join('\n')}\n</translation>`;
}

const text = (id: string, label: Bilingual, locale: 'fr' | 'en') =>
  `<text id="${id}"><value>${escape(label[locale])}</value></text>`;

function bind({ id, type, relevant, constraint }: FormQuestion): string {
  const rules = [
    relevant === null ? '' : ` relevant="${escape(relevant)}"`,
    constraint === null ? '' : ` constraint="${escape(constraint)}"`,
  ];
  return `<bind nodeset="/data/${id}" type="${bindTypes[type]}"${rules.join('')}/>`;
}

function control({ id, type, hint, choices }: FormQuestion): string {
  const label = `<label ref="jr:itext('${id}:label')"/>${hint ? `<hint ref="jr:itext('${id}:hint')"/>` : ''}`;
  if (type !== 'choice') return `<input ref="/data/${id}">${label}</input>`;
  const items = choices.map(
    (choice) => `<item><label ref="jr:itext('${id}:${choice.id}')"/><value>${choice.id}</value></item>`,
  );
  return `<select1 ref="/data/${id}">${label}${items.join('')}</select1>`;
}

import { escapeHtml } from '#core/shared/escape-html.ts';
import { closedAnswer, stepHtml } from '../../public/step-pages.ts';
import { defineStepKind, pageAnswer } from '../step-kind.ts';
import { textFields, textInput } from './text.input.ts';
import { storedText } from './text.stored.ts';

const inCard = 220;

/** Something to read: a reply, a decision, what has become of it. */
export const textKind = defineStepKind({
  kind: 'text', content: storedText, fields: { read: textInput, of: textFields },
  amend: (_stored, given) => given,
  show: async (_ctx, opened) => {
    const text = opened.step.content[opened.locale] ?? opened.step.content.fr;
    return pageAnswer(stepHtml(opened, { body: `<p class=pre>${escapeHtml(text)}</p>` }));
  },
  take: async (_ctx, opened) => closedAnswer(opened),
  box: async (_ctx, { step: { content }, locale }) => {
    const text = content[locale] ?? content.fr;
    const [first = ''] = text.split('\n');
    return `<p>${escapeHtml(first.length > inCard ? `${first.slice(0, inCard).trimEnd()}…` : first)}</p>`;
  },
  outcome: async () => '',
  count: null,
  openData: [],
  withdraw: async () => {},
});

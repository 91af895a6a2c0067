import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillParagraphs, fillTemplate, paragraphsOf, templateFaults } from './template-text.ts';

test('a place is filled once: what is filled in is never read again as a template', () => {
  expect(fillTemplate('Bonjour {{name}}, {{name}}', { name: '{{secret}}', secret: 'x' })).toBe('Bonjour {{secret}}, {{secret}}');
});

test('an unknown name and braces that make no place are faults', () => {
  expect(templateFaults('{{body}} {{boddy}}', ['body'])).toEqual([{ code: 'unknown', name: 'boddy' }]);
  for (const text of ['{{body', 'body}}', '{{body.name}}', '{{#if body}}', '{{Body}}', '{{}}']) expect(templateFaults(text, ['body'])).toEqual([{ code: 'braces' }]);
  expect(templateFaults('a { b } {{ body }}', ['body'])).toEqual([]);
});

test('a paragraph whose variables are all empty is left out; one without variables stays', () => {
  expect(fillParagraphs(['Motif : {{reason}}', 'Merci.', '{{a}}{{b}}'], { reason: '', a: '', b: 'B' })).toEqual(['Merci.', 'B']);
});

test('a blank line parts two paragraphs, whatever ends the lines', () => {
  expect(paragraphsOf('un\r\ndeux\r\n\r\n \r\ntrois\n')).toEqual(['un\ndeux', 'trois']);
});

test('a text without braces is never a fault, and comes out as it went in', () => {
  fc.assert(fc.property(fc.string().filter((text) => !/[{}]/.test(text)), (text) => {
    expect(templateFaults(text, [])).toEqual([]);
    expect(fillTemplate(text, {})).toBe(text);
  }));
});

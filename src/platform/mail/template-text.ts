/**
 * The words of a mail with places to fill: `{{name}}` and nothing else. No condition, no code: what is filled in is
 * never read as a template again.
 */
const place = /\{\{ ?([a-z][a-z_]*) ?\}\}/g;

export type TemplateFault = { code: 'unknown'; name: string } | { code: 'braces' };

/** The variables that a text names, each once, in order. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(place)].map(([, name = '']) => name))];
}

/** What is wrong in a text: names that are not `known`, and braces that make no place. */
export function templateFaults(text: string, known: readonly string[]): TemplateFault[] {
  const unknown = variablesIn(text).filter((name) => !known.includes(name));
  const stray = /\{\{|\}\}/.test(text.replace(place, ''));
  return [...unknown.map((name) => ({ code: 'unknown' as const, name })), ...(stray ? [{ code: 'braces' as const }] : [])];
}

/** The text with its places filled, in one pass; a value that is missing is empty. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(place, (_, name: string) => values[name] ?? '');
}

/** The paragraphs filled; one whose variables are all empty is left out, as `Reason: {{reason}}` without a reason. */
export function fillParagraphs(paragraphs: readonly string[], values: Readonly<Record<string, string>>): string[] {
  return paragraphs
    .filter((paragraph) => {
      const names = variablesIn(paragraph);
      return names.length === 0 || names.some((name) => (values[name] ?? '') !== '');
    })
    .map((paragraph) => fillTemplate(paragraph, values).trim())
    .filter((paragraph) => paragraph !== '');
}

/** The paragraphs of a text typed in one box: a blank line parts them. */
export function paragraphsOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
}

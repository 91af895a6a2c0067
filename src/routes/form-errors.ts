/** The lines of an error summary from what a form action gave back. */
export function summaryOf(form: { problem?: { message: string }; errors?: Record<string, string> } | null | undefined) {
  if (!form?.problem) return [];
  const fields = Object.entries(form.errors ?? {}).map(([id, text]) => ({ id, text }));
  return fields.length > 0 ? fields : [{ text: form.problem.message }];
}

/** What was typed in a field, so that a refused form shows it again. */
export function typed(form: { values?: Record<string, string | string[]> } | null | undefined, name: string): string | undefined {
  const value = form?.values?.[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Everything that was typed, by field; null when the form was not sent. */
export function fieldsTyped(form: { values?: Record<string, string | string[]> } | null | undefined): Record<string, string> | null {
  if (!form?.values) return null;
  return Object.fromEntries(Object.entries(form.values).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]));
}

/** What was chosen in a list; null when the form was not sent. An empty list is what was chosen when nothing is there. */
export function typedList(form: { values?: Record<string, string | string[]> } | null | undefined, name: string): string[] | null {
  if (!form?.values) return null;
  const value = form.values[name];
  return value === undefined ? [] : [value].flat();
}

import type { Step } from '#core/scoring/dimensions.ts';
import type { AskedItem, AuditForm } from './audit-form.ts';

/** Questions that are drawn together; `order` counts the blocks of the whole form. */
export interface FormBlock {
  order: number;
  items: readonly AskedItem[];
  /** Room that it takes on a phone, in heights of a short question: a list of choices takes two. 1 to 16. */
  room: number;
}

export interface FormSection {
  id: Step;
  label: string;
  /** Questions asked. */
  size: number;
  blocks: readonly FormBlock[];
}

const blockSize = 8;

/** The questions asked, by step, in blocks; a step without any is left out. */
export function formSections(form: Pick<AuditForm, 'steps' | 'items'>, asked: ReadonlySet<string>): FormSection[] {
  let order = 0;
  return form.steps.flatMap(({ id, label }) => {
    const items = form.items.filter((item) => item.step === id && asked.has(item.id));
    if (items.length === 0) return [];
    const parts = Array.from({ length: Math.ceil(items.length / blockSize) }, (_, at) => items.slice(at * blockSize, (at + 1) * blockSize));
    const blocks = parts.map((part) => ({ order: order++, items: part, room: part.length + part.filter((item) => 'options' in item).length }));
    return [{ id, label, size: items.length, blocks }];
  });
}

/** How many blocks there are. */
export function blockCount(sections: readonly FormSection[]): number {
  return sections.reduce((sum, { blocks }) => sum + blocks.length, 0);
}

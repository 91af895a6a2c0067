import { Document, isMap, isPair, isScalar, isSeq } from 'yaml';

/**
 * The text of a grid file: an entry a block, each of its values on one line, options one a line. Comments of an
 * earlier file are not kept.
 */
export function gridFileText(file: { channel: string; version: string; items: readonly unknown[] }): string {
  const document = new Document(file);
  const items = document.get('items');
  for (const entry of isSeq(items) ? items.items : []) flattenEntry(entry);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, defaultStringType: 'PLAIN' });
}

function flattenEntry(entry: unknown): void {
  for (const pair of isMap(entry) ? entry.items : []) {
    if (!isPair(pair)) continue;
    const { key, value } = pair;
    if (isScalar(key) && key.value === 'options' && isSeq(value)) {
      for (const option of value.items) if (isMap(option)) option.flow = true;
    } else if (isMap(value) || isSeq(value)) value.flow = true;
  }
}

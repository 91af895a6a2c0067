import { Document, isMap, isScalar, isSeq } from 'yaml';

/** The order in which people read an entry. */
const order =
  'id indicator step label help kind good unit options since calendar bands weight applies reached_if not_reached evidence source commitments recommendation review_by'.split(
    ' ',
  );

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
  if (!isMap(entry)) return;
  entry.items.sort((a, b) => placeOf(a.key) - placeOf(b.key));
  for (const { key, value } of entry.items) {
    if (isScalar(key) && key.value === 'options' && isSeq(value)) {
      for (const option of value.items) if (isMap(option)) option.flow = true;
    } else if (isMap(value) || isSeq(value)) value.flow = true;
  }
}

/** Unknown keys last, so that the schema may name them. */
function placeOf(key: unknown): number {
  const place = order.indexOf(isScalar(key) ? String(key.value) : '');
  return place < 0 ? order.length : place;
}

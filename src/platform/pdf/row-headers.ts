/**
 * Makes the first cell of each row of each table its header for screen readers. Typst 0.14 tags header rows but
 * cannot yet be told of header columns through this compiler, so the tag itself is rewritten, with as many bytes
 * as before: nothing in the file moves. By convention of our templates the first column of a table names its rows.
 * A cell that does not look exactly as expected is left alone: the document stays valid without.
 */
export function markRowHeaders(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const rows = firstCells(text);
  for (const cell of text.matchAll(/\n(\d+) 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TD\n[^]*?endobj/g)) {
    const [body, id = ''] = cell;
    if (!rows.has(id)) continue;
    const headers = /\/Headers \[\(\w+\)\]/.exec(body);
    if (!headers) continue;
    pdf.write('/S /TH', cell.index + body.indexOf('/S /TD'), 'latin1');
    pdf.write('/Scope /Row'.padEnd(headers[0].length), cell.index + headers.index, 'latin1');
  }
  return pdf;
}

/** Object numbers of the cells that open a row. */
function firstCells(text: string): Set<string> {
  const cells = new Set<string>();
  for (const row of text.matchAll(/\/S \/TR\n {2}\/P \d+ 0 R\n {2}\/K \[(\d+) 0 R/g)) cells.add(row[1] ?? '');
  return cells;
}

/** One column of a DataTable over rows of type `Row`. */
export interface Column<Row> {
  id: string;
  label: string;
  /** What the cell says when the table is given no `cell` snippet, or that snippet falls back on it. */
  text: (row: Row) => string | number;
  /** Aligned at the end with tabular figures. */
  numeric?: boolean | undefined;
  /** The cell that names its row: rendered as a row header. One column a table. */
  rowHeader?: boolean | undefined;
  /** Link that sorts by this column, and the order in force. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined;
}

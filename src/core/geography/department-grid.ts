/** One département as a tile of a map: rows from north to south, columns from west to east, from 0. */
export interface DepartmentTile {
  code: string;
  row: number;
  column: number;
}

/**
 * The 101 départements as tiles of equal size, each near its place and its neighbours: what is counted is read as well in
 * Paris as in the Lozère. Laid out by hand for this product; overseas stand in the west column, the Paris region keeps its ring.
 */
const rows = [
  '.   .   .   .   .   .   .   62  59  .   .   .   .   ',
  '.   .   .   .   50  14  76  80  02  08  .   .   .   ',
  '.   .   .   .   .   61  27  60  .   51  55  57  67  ',
  '29  22  35  53  72  28  95  93  77  10  54  88  68  ',
  '.   56  44  49  41  78  75  94  .   89  52  70  90  ',
  '971 .   85  79  37  45  92  91  58  21  39  25  .   ',
  '972 .   17  86  36  18  .   03  71  01  74  .   .   ',
  '973 .   16  87  23  63  42  69  38  73  .   .   .   ',
  '974 33  24  19  15  43  07  26  05  .   .   .   .   ',
  '976 40  47  46  12  48  30  84  04  06  .   .   .   ',
  '.   64  32  82  81  34  13  83  .   .   .   2B  .   ',
  '.   .   65  31  11  .   .   .   .   .   .   2A  .   ',
  '.   .   09  66  .   .   .   .   .   .   .   .   .   ',
];

export const departmentGrid: readonly DepartmentTile[] = rows.flatMap((line, row) =>
  line.trim().split(/\s+/).flatMap((code, column) => (code === '.' ? [] : [{ code, row, column }])),
);

export const gridRows = rows.length;
export const gridColumns = 13;

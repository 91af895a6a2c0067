/** Which of the five tints of a document's matrix a score has; the template `charts.typ` keeps to the same bounds, and `scaleOf` names them. */
export const tintStep = (value: number): 1 | 2 | 3 | 4 | 5 => (value < 40 ? 1 : value < 55 ? 2 : value < 70 ? 3 : value < 85 ? 4 : 5);

/** One mark a chart uses and what it stands for. */
export interface LegendItem {
  mark:
    | 'own'
    | 'interval'
    | 'peer-range'
    | 'peer-median'
    | 'own-line'
    | 'own-few'
    | 'peer-line'
    | 'own-band'
    | 'break'
    | 'bin'
    | 'withheld'
    | 'series-1'
    | 'series-2'
    | 'series-3';
  label: string;
}

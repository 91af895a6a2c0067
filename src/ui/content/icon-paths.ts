/** Outlines on a 20 x 20 grid, drawn with a 1.75 stroke and square ends. */
export const iconPaths = {
  info: 'M2.5 2.5h15v15h-15zM10 9.2v4.6M10 6.2v.1',
  success: 'M2.5 2.5h15v15h-15zM6.2 10.3l2.6 2.6 5-5.6',
  warning: 'M10 2.4 18.2 17.5H1.8zM10 8.2v4M10 14.8v.1',
  danger: 'M6.6 2.5h6.8l4.1 4.1v6.8l-4.1 4.1H6.6l-4.1-4.1V6.6zM10 6v4.8M10 13.9v.1',
  check: 'M3.5 10.5 8 15l8.5-9.5',
  next: 'M4 10h12M11 5l5 5-5 5',
  previous: 'M16 10H4M9 5l-5 5 5 5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  up: 'M4.5 12.5 10 7l5.5 5.5',
  close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  download: 'M10 3v9.5M5.8 8.6 10 12.8l4.2-4.2M3.5 17h13',
  search: 'M8.6 3a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8.6 3zM12.8 12.8l4.4 4.4',
  external: 'M8 4H4v12h12v-4M11.5 3.5h5v5M16.2 3.8 9.5 10.5',
  user: 'M10 3a3.6 3.6 0 1 0 0 7.2A3.6 3.6 0 0 0 10 3zM3 17.5c.4-3.2 3-5 7-5s6.6 1.8 7 5',
  plus: 'M3 3h14v14H3zM10 6.5v7M6.5 10h7',
  minus: 'M3 3h14v14H3zM6.5 10h7',
  print: 'M5.5 7.5V3h9v4.5M5.5 14.5H3v-7h14v7h-2.5M5.5 12h9v5.5h-9z',
} as const;

export type IconName = keyof typeof iconPaths;

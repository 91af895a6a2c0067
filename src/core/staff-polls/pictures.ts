/** Drawings among which agents choose, by name: outlines on a 24 x 24 grid, drawn with a stroke of 1.5. Their meaning is always written beside them. */
export const picturePaths = {
  storm: 'M7 13.5h10a3.4 3.4 0 0 0 .4-6.8A5 5 0 0 0 7.8 7.6 3 3 0 0 0 7 13.5zM12.6 15 10 18.5h3.2L11.6 22',
  rain: 'M7 14h10a3.4 3.4 0 0 0 .4-6.8A5 5 0 0 0 7.8 8.1 3 3 0 0 0 7 14zM8 17l-1 3M12.5 17l-1 3M17 17l-1 3',
  cloud: 'M6.5 17.5h11a3.8 3.8 0 0 0 .4-7.6A5.6 5.6 0 0 0 7.3 11a3.3 3.3 0 0 0-.8 6.5z',
  'bright-spells': 'M6.5 20h9a3.2 3.2 0 0 0 .4-6.4A4.6 4.6 0 0 0 7 14.6 2.7 2.7 0 0 0 6.5 20zM11.8 8a4 4 0 1 1 6.6 4.3M15 1.8v1.7M20.6 4.1l-1.2 1.2M22.9 9.6h-1.7M9.4 4.1l1.2 1.2',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M18.7 5.3l-1.8 1.8M7.1 16.9l-1.8 1.8',
  seed: 'M3 19.5h18M12 12c2 0 3.4 1.5 3.4 3.6S14 19.5 12 19.5s-3.4-1.8-3.4-3.9S10 12 12 12z',
  sprout: 'M3 19.5h18M12 19.5V13M12 13.5c0-2.7-1.8-4.3-4.8-4.3 0 2.8 1.8 4.3 4.8 4.3zM12 15.5c0-2.1 1.5-3.4 3.8-3.4 0 2.2-1.5 3.4-3.8 3.4z',
  plant: 'M3 19.5h18M12 19.5V5M12 10c0-2.8-2-4.5-5-4.5C7 8.4 9 10 12 10zM12 12.5C12 9.7 14 8 17 8c0 2.9-2 4.5-5 4.5zM12 16.5c0-2.2-1.6-3.6-4.2-3.6 0 2.3 1.6 3.6 4.2 3.6z',
  tree: 'M3 20.5h18M12 20.5V12M12 16l3-3M12 2.5a5 5 0 0 0-4.8 3.6A4.2 4.2 0 0 0 8 14.4h8a4.2 4.2 0 0 0 .8-8.3A5 5 0 0 0 12 2.5z',
  'door-closed': 'M6 20.5V3h12v17.5M3 20.5h18M15 11.5v2',
  'door-ajar': 'M6 20.5V3h12v17.5M3 20.5h18M6 3l7.5 2.5v17L6 20.5M11 12.5v2',
  'door-open': 'M9 20.5V3h11v17.5M2 20.5h20.5M9 3 3.5 5.5v17.3L9 20.5M16.8 12h-4.6M14 9.5 11.6 12l2.4 2.5',
  'battery-empty': 'M2.5 7.5h17v9h-17zM22 10.5v3M8.5 14.8l5-5.6',
  'battery-low': 'M2.5 7.5h17v9h-17zM22 10.5v3M5.5 10.2v3.6',
  'battery-half': 'M2.5 7.5h17v9h-17zM22 10.5v3M5.5 10.2v3.6M8.5 10.2v3.6M11.5 10.2v3.6',
  'battery-full': 'M2.5 7.5h17v9h-17zM22 10.5v3M5.5 10.2v3.6M8.5 10.2v3.6M11.5 10.2v3.6M14 10.2v3.6M16.6 10.2v3.6',
} as const;

export type PollPicture = keyof typeof picturePaths;

export const pollPictures = Object.keys(picturePaths) as PollPicture[]; // the keys of a constant

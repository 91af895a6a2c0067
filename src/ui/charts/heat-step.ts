/** Which of five steps from low to high a value falls in, on a scale from `min` to `max`; the top belongs to step 5. */
export function heatStep(value: number, min: number, max: number): 1 | 2 | 3 | 4 | 5 {
  const share = (value - min) / (max - min);
  if (share < 0.2) return 1;
  if (share < 0.4) return 2;
  if (share < 0.6) return 3;
  return share < 0.8 ? 4 : 5;
}

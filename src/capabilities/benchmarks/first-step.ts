/** A step that gains points, as a line of the results page; `improvement` ranks them. */
export interface FirstStep {
  key: string;
  label: string;
  /** What it can gain, in words. */
  text: string;
  href?: string | undefined;
}

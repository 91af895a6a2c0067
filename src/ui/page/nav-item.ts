/** One link of a navigation; `current` marks the page or section the reader is in. */
export interface NavItem {
  href: string;
  label: string;
  current?: boolean | undefined;
}

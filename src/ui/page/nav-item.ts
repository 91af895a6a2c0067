/** One link of a navigation; `current` marks the page or section the reader is in. */
export interface NavItem {
  href: string;
  label: string;
  current?: boolean | undefined;
  /** The pages of a part of the site: shown while the reader is in it. The part's own address is that of its first page. */
  items?: NavItem[] | undefined;
}

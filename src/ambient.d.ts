import type { App as ParvisApp } from '#app';
import type { Problem } from '#platform/http/problem.ts';
import type { Frame } from '#platform/app-kit.ts';

declare global {
  namespace App {
    interface Error {
      code?: string;
      requestId?: string;
    }
    interface Locals {
      kit: ParvisApp;
      frame: Frame;
      requestId: string;
      /** Set when the route's rule refused the actor; every wrapper and the root layout turn it into the answer. */
      refused?: Problem;
      /** The request brings more than its route takes: its form is refused unread, its page is shown. */
      tooLarge?: Problem | undefined;
    }
    /** What a page's load may tell the frame around it. */
    interface PageData {
      /** The page fills the screen by itself, without the frame of the site. */
      bare?: boolean;
      /** Full-width sections: the page lays out `Hero` and `.wrap.section` itself. */
      wide?: boolean;
      /** From the space's first page down to this one, which comes last and has no link. */
      breadcrumb?: { label: string; href?: string }[];
      /** For search engines and shared links. */
      description?: string;
    }
  }
}

export {};

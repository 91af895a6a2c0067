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
    }
  }
}

export {};

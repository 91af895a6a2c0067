import { takeOver } from '#platform/browser/offline.ts';

const everyMs = 3_600_000;

export interface Updates {
  /** Lets a version that waits take the place of this one, and loads it. */
  take(): void;
  stop(): void;
}

/** Looks for new versions of the kiosk, each hour; one that has come whole waits until nobody is at the screen (`free`). */
export function watchUpdates(registration: ServiceWorkerRegistration, free: () => boolean): Updates {
  let leaving = false;
  const take = () => {
    if (!registration.waiting || leaving || !free()) return;
    leaving = true;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin than ours
    registration.waiting.postMessage(takeOver);
  };
  const timer = setInterval(() => {
    take();
    registration.update().catch(() => {});
  }, everyMs);
  return { take, stop: () => clearInterval(timer) };
}

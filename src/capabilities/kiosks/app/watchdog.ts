const beatMs = 5_000;
/** A page that keeps failing is not loaded anew more often than this. */
const restMs = 300_000;
const restartedAt = 'parvis-kiosk-restarted';

/**
 * Loads the page anew when something in it has failed, and lets a worker beside it see whether it still moves: one that
 * stands still is loaded anew by the service worker (static/kiosk/watchdog.js). A visit under way is taken up again.
 */
export function keepAlive(scope: string): () => void {
  const restart = () => {
    const last = Number(sessionStorage.getItem(restartedAt) ?? 0);
    if (Math.abs(Date.now() - last) < restMs) return;
    sessionStorage.setItem(restartedAt, String(Date.now()));
    location.reload();
  };
  window.addEventListener('error', restart);
  window.addEventListener('unhandledrejection', restart);
  const stop = watchFromBeside(scope);
  return () => {
    window.removeEventListener('error', restart);
    window.removeEventListener('unhandledrejection', restart);
    stop();
  };
}

/** The worker's address lies under the scope, or its word would not reach the service worker; English pages share none. */
function watchFromBeside(scope: string): () => void {
  if (scope !== '/kiosk' || !('Worker' in window)) return () => {};
  const worker = new Worker('/kiosk/watchdog.js');
  worker.addEventListener('error', (event) => event.preventDefault());
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin than ours
  const beat = setInterval(() => worker.postMessage('alive'), beatMs);
  return () => {
    clearInterval(beat);
    worker.terminate();
  };
}

// Beside the page of a kiosk: when the page has not moved for a while, the service worker is asked to load it anew.
const patienceMs = 40_000;
const lookMs = 5_000;
let aliveAt = null;
let askedAt = Date.now();

self.addEventListener('message', () => {
  aliveAt = Date.now();
});

setInterval(() => {
  const now = Date.now();
  // After a sleep of the device both have stood still: the page gets its time to say that it is there.
  const slept = now - askedAt > 3 * lookMs;
  askedAt = now;
  if (slept && aliveAt !== null) aliveAt = now;
  if (aliveAt === null || now - aliveAt < patienceMs) return;
  aliveAt = now;
  fetch('/kiosk/stuck', { method: 'POST' }).catch(() => {});
}, lookMs);

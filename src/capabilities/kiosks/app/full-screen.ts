/** The whole screen, where the browser grants it; only upon somebody's press. */
export async function fillScreen(): Promise<void> {
  if (document.fullscreenElement || matchMedia('(display-mode: fullscreen)').matches) return;
  await document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
}

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallEvent | null = null;
if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered = event as InstallEvent; // an event of Chromium only, unknown to the types of the window
  });
}

/** Puts the kiosk on the home screen, where the browser offers it. */
export const installer = { ready: () => offered !== null, ask: async () => void (await offered?.prompt()) };

/**
 * Resolves once this tab is the one that holds the queue, and keeps holding it as long as the tab lives. `onwait` is told
 * when another tab holds it for now.
 */
export function holdQueue(onwait: () => void): Promise<void> {
  const locks = navigator.locks as LockManager | undefined; // absent in old browsers: a kiosk has one tab there
  if (!locks) return Promise.resolve();
  return new Promise((held) => {
    const hold = () => {
      held();
      return new Promise<never>(() => {});
    };
    void locks.request('parvis-kiosk', { ifAvailable: true }, (lock) => {
      if (lock) return hold();
      onwait();
      void locks.request('parvis-kiosk', hold);
      return undefined;
    });
  });
}

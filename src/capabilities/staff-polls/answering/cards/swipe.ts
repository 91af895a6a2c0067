interface Ways {
  left(): void;
  right(): void;
}

const farEnough = 70;

/** A finger drawn across goes on or back. What is slid or typed in, or moved by hand, is left alone. */
export function swiped(node: HTMLElement, ways: Ways): { update(next: Ways): void; destroy(): void } {
  let current = ways;
  let from: { x: number; y: number } | null = null;
  const begin = (event: TouchEvent): void => {
    const [finger] = event.touches;
    const held = event.target instanceof Element && event.target.closest('input, textarea, .handle');
    from = finger && event.touches.length === 1 && !held ? { x: finger.clientX, y: finger.clientY } : null;
  };
  const end = (event: TouchEvent): void => {
    const [finger] = event.changedTouches;
    if (!from || !finger) return;
    const [across, down] = [finger.clientX - from.x, finger.clientY - from.y];
    from = null;
    if (Math.abs(across) < farEnough || Math.abs(down) > Math.abs(across) / 2) return;
    if (across < 0) current.left();
    else current.right();
  };
  node.addEventListener('touchstart', begin, { passive: true });
  node.addEventListener('touchend', end, { passive: true });
  return {
    update(next) {
      current = next;
    },
    destroy() {
      node.removeEventListener('touchstart', begin);
      node.removeEventListener('touchend', end);
    },
  };
}

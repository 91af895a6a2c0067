/** What the browser reads codes with; the types of the window do not know it yet. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorMaker = new (options: { formats: string[] }) => Detector;

const maker = (): DetectorMaker | undefined => (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector; // not in every browser

/** Whether this browser reads codes with the camera. */
export const readsCodes = (): boolean => maker() !== undefined && 'mediaDevices' in navigator;

/** Shows the camera and tells each code that it sees, the same one once in three seconds. Returns what ends it. Throws when the camera is refused. */
export async function watchCamera(video: HTMLVideoElement, told: (code: string) => void): Promise<() => void> {
  const Maker = maker();
  if (!Maker) throw new Error('no detector');
  const detector = new Maker({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  video.srcObject = stream;
  await video.play();
  const seen = new Map<string, number>();
  const look = async () => {
    for (const { rawValue } of await detector.detect(video)) {
      if (performance.now() - (seen.get(rawValue) ?? -Infinity) < 3_000) continue;
      seen.set(rawValue, performance.now());
      told(rawValue);
    }
  };
  // A frame that could not be read is followed by another one.
  const timer = setInterval(() => void look().catch(() => {}), 200);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  };
}

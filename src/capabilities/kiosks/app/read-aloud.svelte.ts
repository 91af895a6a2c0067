/** The voice of the device: null where it speaks no such language. Local voices first, since they need no network. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.slice(0, language.length).toLowerCase() === language);
  return voices.find(({ localService }) => localService) ?? voices[0] ?? null;
}

/** Reads the screen aloud in the languages for which the device has a voice. */
export class ReadAloud {
  /** Grows as voices are found: the browser names them late. */
  #found = $state(0);
  readonly #there = typeof window !== 'undefined' && 'speechSynthesis' in window;
  readonly #listen = () => (this.#found += 1);

  constructor() {
    if (this.#there) speechSynthesis.addEventListener?.('voiceschanged', this.#listen);
  }

  speaks(language: string): boolean {
    return this.#found >= 0 && this.#there && voiceFor(language) !== null;
  }

  say(text: string, language: string): void {
    const voice = this.#there ? voiceFor(language) : null;
    if (!voice) return;
    speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.95;
    speechSynthesis.speak(words);
  }

  hush(): void {
    if (this.#there) speechSynthesis.cancel();
  }

  stop(): void {
    this.hush();
    if (this.#there) speechSynthesis.removeEventListener?.('voiceschanged', this.#listen);
  }
}

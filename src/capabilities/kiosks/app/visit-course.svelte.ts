import { answerTo, screenBeside, screenKey, screensOf, withAnswer, withReasons, type Screen, type Visit } from '#core/opinions/visit.ts';
import type { RatedQuestion } from '#core/opinions/types.ts';
import { sha256Of } from '#platform/browser/digest.ts';
import { newId } from '#platform/browser/new-id.ts';
import { kioskCode, typedCode } from '../devices/kiosk-code.ts';
import type { KioskQuestions } from '../devices/kiosk-questions.ts';
import type { AskingLanguage } from '../sets/language.input.ts';
import type { KioskValues } from './kiosk-values.ts';

export interface CourseParts {
  questions: KioskQuestions;
  /** Offered at the point, the first one shown first. */
  offered: readonly string[];
  values: KioskValues;
  /** Server's clock minus the device's, milliseconds. */
  offset(): number;
  /** Keeps what was said so far; says whether it is kept. */
  keep(visit: Visit): Promise<boolean>;
  /** Puts what was said into the queue; says whether it is kept. */
  end(visit: Visit): Promise<boolean>;
  /** Somebody came; nobody is there any more. */
  touched(): void;
  rest(): void;
}

/** How somebody wants the screen. */
export interface Display {
  language: AskingLanguage;
  easy: boolean;
  large: boolean;
  contrast: boolean;
  low: boolean;
  aloud: boolean;
  /** Seconds for each choice in one-switch use; 0 = off. */
  scan: number;
}

/** For how many seconds the return to the start is announced. */
const announced = 10;
/** The thanks stay so long when there is a code to note. */
const thanksWithCode = 40;
/** A press is seen before the screen goes on, in milliseconds. */
const seen = 280;

/** One person after the other at the screen: what is asked, what is said, and when it begins again. */
export class VisitCourse {
  readonly parts: CourseParts;
  readonly languages: readonly AskingLanguage[];
  visit: Visit = $state.raw({ id: '', set: '', language: '', answers: [] });
  screen: Screen | null = $state.raw(null);
  display: Display = $state.raw(null as never); // set by the constructor
  thanks: { kept: boolean; code: string | null } | null = $state.raw(null);
  /** Seconds until the screen begins again, once that is announced. */
  left: number | null = $state(null);
  /** The answer just pressed, while it is seen. */
  pressed: number | null = $state(null);
  /** By the clock that nobody sets: a device learns the time of day late, and by leaps. */
  #touchedAt: number | null = null;
  #thanksUntil = 0;
  /** The screens are gone: what comes late changes nothing. */
  #left = false;

  constructor(parts: CourseParts, interrupted: Visit | null) {
    this.parts = parts;
    const all = parts.questions.languages;
    const offered = parts.offered.flatMap((tag) => all.find(({ language }) => language === tag) ?? []);
    this.languages = offered.length > 0 ? offered : all.slice(0, 1);
    this.#start();
    if (interrupted) this.#goOnWith(interrupted);
  }

  get screens(): Screen[] {
    return screensOf(this.parts.questions.content, this.visit.answers);
  }

  get first(): boolean {
    const [first] = this.screens;
    return this.screen !== null && first !== undefined && screenKey(first) === screenKey(this.screen);
  }

  touch(): void {
    if (this.#touchedAt === null) this.parts.touched();
    this.#touchedAt = performance.now();
    this.left = null;
  }

  show(change: Partial<Display>): void {
    this.display = { ...this.display, ...change };
    if (change.language) this.visit = { ...this.visit, language: change.language.language };
  }

  /** An answer is pressed: it is kept, seen for a moment, and the next screen comes. */
  async press(question: RatedQuestion, value: number): Promise<void> {
    if (this.pressed !== null) return;
    this.touch();
    this.pressed = value;
    const id = newId(Date.now() + this.parts.offset());
    const answer = { id, at: new Date().toISOString(), question: question.id, value, steps: question.steps, reasons: [] };
    const [kept] = await Promise.all([this.#keep(withAnswer(this.visit, answer)), new Promise((done) => setTimeout(done, seen))]);
    this.pressed = null;
    if (kept) await this.next();
    else this.#thank({ kept: false, code: null });
  }

  async giveReasons(question: RatedQuestion, reasons: readonly string[]): Promise<void> {
    await this.#keep(withReasons(this.visit, question.id, reasons));
    await this.next();
  }

  async tell(about: { need: string } | { ageBand: string }): Promise<void> {
    await this.#keep({ ...this.visit, ...about });
    await this.next();
  }

  async write(text: string): Promise<void> {
    const kind = this.parts.questions.content.text;
    const words = text.replaceAll('\u0000', '').trim();
    if (words === '' || kind === 'none') return this.next();
    const code = kioskCode(crypto.getRandomValues(new Uint8Array(64)));
    const ticket = await sha256Of(new TextEncoder().encode(typedCode(code)));
    await this.#keep({ ...this.visit, text: { id: newId(Date.now() + this.parts.offset()), kind, text: words, ticket } });
    await this.#finish(code);
  }

  /** The next screen, or the thanks after the last. */
  async next(): Promise<void> {
    const next = this.screen && screenBeside(this.screens, screenKey(this.screen), 1);
    if (next) this.screen = next;
    else await this.#finish(null);
  }

  back(): void {
    const before = this.screen && screenBeside(this.screens, screenKey(this.screen), -1);
    if (before) this.screen = before;
  }

  /** The end of the thanks, by whoever wants to say more. */
  anew(): void {
    this.#start();
    this.parts.rest();
  }

  /** The screens go away in the middle of a visit (the technician's, other settings): what was said counts. */
  leave(): void {
    if (!this.thanks && !this.#left && this.visit.answers.length > 0) void this.parts.end(this.visit);
    this.#left = true;
  }

  /** What the clock brings: the announced return to the start, and the end of the thanks. */
  async tick(now = performance.now()): Promise<void> {
    if (this.thanks) {
      if (now >= this.#thanksUntil) this.anew();
      return;
    }
    if (this.#touchedAt === null) return;
    const left = Math.ceil((this.#touchedAt + this.parts.values.resetAfter * 1000 - now) / 1000);
    const begun = this.visit.answers.length > 0 || !this.first;
    if (left > 0) this.left = begun && left <= announced ? left : null;
    else {
      const { visit } = this;
      this.#start();
      await this.parts.end(visit);
      this.parts.rest();
    }
  }

  answered(question: string): number | null {
    return answerTo(this.visit.answers, question)?.value ?? null;
  }

  async #keep(visit: Visit): Promise<boolean> {
    this.visit = visit;
    return this.#left || visit.answers.length === 0 || this.parts.keep(visit);
  }

  async #finish(code: string | null): Promise<void> {
    const { visit } = this;
    if (this.#left) return;
    if (visit.answers.length === 0) return this.anew();
    this.#thank({ kept: await this.parts.end(visit), code });
  }

  #thank(thanks: { kept: boolean; code: string | null }): void {
    this.thanks = thanks.kept ? thanks : { kept: false, code: null };
    this.left = null;
    this.#thanksUntil = performance.now() + (thanks.code || this.parts.values.next ? thanksWithCode : this.parts.values.thanksFor) * 1000;
  }

  #start(): void {
    const { questions, values } = this.parts;
    const [language] = this.languages;
    if (!language) throw new Error('no language at all');
    this.visit = { id: newId(Date.now() + this.parts.offset()), set: questions.set, language: language.language, answers: [] };
    this.screen = this.screens[0] ?? null;
    this.display = { language, easy: false, large: false, contrast: values.highContrast, low: values.lowLayout, aloud: values.readAloud, scan: values.scanEvery };
    this.thanks = null;
    this.left = null;
    this.pressed = null;
    this.#touchedAt = null;
  }

  /** The page was reloaded while somebody answered: the screen after their last answer. */
  #goOnWith(visit: Visit): void {
    this.visit = visit;
    const language = this.languages.find((one) => one.language === visit.language);
    if (language) this.show({ language });
    const last = visit.answers.at(-1);
    const { screens } = this;
    const asked = screens.flatMap((screen, i) => (last && 'question' in screen && screen.question.id === last.question ? [i] : []));
    const place = (last && last.reasons.length > 0 ? asked.at(-1) : asked[0]) ?? -1;
    this.screen = screens[place + 1] ?? screens[0] ?? null;
    this.touch();
  }
}

import type { PollAnswer } from '#core/staff-polls/ballot.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { VoterProof } from '../tokens/issue-token.server.ts';
import { freshCourse, type CourseKeeper, type KeptCourse } from './kept-course.ts';
import { askPoll, Refused, type DoorRefusal } from './poll-door.ts';
import type { PollSheet, SheetQuestion } from './poll-sheet.ts';

const isAnswered = (answer: PollAnswer | undefined): boolean => answer !== undefined && answer !== '';

/** Somebody's way through a poll: what was answered, where they are, and the ballot at the end. */
export class PollCourse {
  readonly sheet: PollSheet;
  readonly #locale: Locale;
  readonly #keeper: CourseKeeper;
  #kept: KeptCourse = $state(freshCourse());
  refusal: DoorRefusal | null = $state(null);
  working = $state(false);
  /** On the way back, cards come from the other side. */
  backwards = $state(false);
  readonly question: SheetQuestion | undefined = $derived.by(() => this.sheet.questions[this.#kept.place]);
  readonly answered = $derived.by(() => this.sheet.questions.filter(({ id }) => isAnswered(this.#kept.answers[id])).length);
  /** How many answers in a row came before this card, none passed over. */
  readonly streak = $derived.by(() => {
    const before = this.sheet.questions.slice(0, this.#kept.place).toReversed();
    const gap = before.findIndex(({ id }) => !isAnswered(this.#kept.answers[id]));
    return gap < 0 ? before.length : gap;
  });

  constructor(sheet: PollSheet, locale: Locale, keeper: CourseKeeper) {
    this.sheet = sheet;
    this.#locale = locale;
    this.#keeper = keeper;
  }

  get now(): Readonly<KeptCourse> {
    return this.#kept;
  }

  #change(change: Partial<KeptCourse>): void {
    this.#kept = { ...this.#kept, ...change };
    this.#keeper.write($state.snapshot(this.#kept) as KeptCourse); // a plain copy of the same
  }

  /** Takes up what this tab holds, unless another link was opened in it. */
  resume(proof: VoterProof | null): void {
    const kept = this.#keeper.read();
    const isSame = proof === null || JSON.stringify(kept?.proof) === JSON.stringify(proof);
    if (kept && isSame) this.#kept = { ...kept, place: Math.min(kept.place, this.sheet.questions.length - 1) };
    else if (proof) this.#change({ ...freshCourse(), proof });
  }

  /** Whether the link or the code serves is asked before anything is answered in vain. */
  async begin(proof: VoterProof): Promise<void> {
    await this.#attempt(async () => {
      await this.#ask('enter', { proof });
      this.#change({ ...freshCourse(), proof, stage: this.sheet.inRoom ? 'room' : 'cards' });
      if (this.sheet.inRoom) await this.#token();
    });
  }

  /** In a room each answer leaves by itself, while its question is open. A token that was not had yet is asked for first. */
  async sendOne(id: string, value: PollAnswer): Promise<void> {
    await this.#attempt(async () => {
      await this.#ask('ballot', { ...(await this.#ownToken()), ballot: { unit: null, answers: { [id]: value } } });
      this.#change({ seen: [...this.#kept.seen, id] });
    });
  }

  /** The session is over: what is left is the receipt. */
  leaveRoom(): void {
    const { request, seen } = this.#kept;
    this.#change({ ...freshCourse(), stage: 'done', serial: seen.length === 0 ? null : (request?.serial ?? null) });
  }

  answer(id: string, value: PollAnswer | null): void {
    this.refusal = null;
    const { [id]: _, ...others } = this.#kept.answers;
    this.#change({ answers: value === null || value === '' ? others : { ...others, [id]: value } });
  }

  name(unit: string | null): void {
    this.#change({ unit });
  }

  /** To the next card, whether this one was answered or not. */
  next(): void {
    this.backwards = false;
    const { stage, place, seen } = this.#kept;
    const all = [...new Set([...seen, this.question?.id ?? ''])];
    if (stage === 'cards' && place + 1 < this.sheet.questions.length) this.#change({ place: place + 1, seen: all });
    else if (stage === 'cards' && this.sheet.units.length > 0) this.#change({ stage: 'unit', seen: all });
    else this.#change({ stage: 'review', seen: all });
  }

  back(): void {
    this.backwards = true;
    this.refusal = null;
    const { stage, place } = this.#kept;
    if (stage === 'review' && this.sheet.units.length > 0) this.#change({ stage: 'unit' });
    else if (stage === 'review' || stage === 'unit') this.#change({ stage: 'cards', place: this.sheet.questions.length - 1 });
    else if (place > 0) this.#change({ place: place - 1 });
  }

  goTo(place: number): void {
    this.backwards = true;
    this.#change({ stage: 'cards', place });
  }

  goToUnit(): void {
    this.backwards = true;
    this.#change({ stage: 'unit' });
  }

  toReview(): void {
    this.backwards = false;
    this.#change({ stage: 'review' });
  }

  /** A token, and with it the ballot. Each step is kept until the last has come through, so that pressing again is harmless. */
  async send(): Promise<void> {
    await this.#attempt(async () => {
      const { unit, answers } = this.#kept;
      const token = await this.#ownToken();
      await this.#ask('ballot', { ...token, ballot: { unit, answers } });
      this.#change({ ...freshCourse(), stage: 'done', serial: token.serial });
    });
    const field = this.refusal?.errors[0]?.field;
    const place = this.sheet.questions.findIndex(({ id }) => id === field);
    if (place >= 0) this.goTo(place);
  }

  async #ownToken(): Promise<{ serial: string; signature: string }> {
    const { request, signature } = this.#kept;
    return request && signature !== null ? { serial: request.serial, signature } : this.#token();
  }

  async #token(): Promise<{ serial: string; signature: string }> {
    const { askBlindly, takeOffBlinding } = await import('#platform/browser/blind-token.ts');
    const { publicKey, pollId } = this.sheet;
    const request = this.#kept.request ? $state.snapshot(this.#kept.request) : await askBlindly(publicKey, pollId);
    this.#change({ request });
    const { blindSignature } = await this.#ask<{ blindSignature: string }>('token', { proof: this.#kept.proof, blinded: request.blinded });
    const signature = await takeOffBlinding(publicKey, pollId, request, blindSignature);
    this.#change({ signature });
    return { serial: request.serial, signature };
  }

  /** Forgets everything: for the next person. */
  forget(): void {
    this.#keeper.forget();
    this.#kept = freshCourse();
    this.refusal = null;
  }

  #ask<T>(what: 'enter' | 'token' | 'ballot', body: unknown): Promise<T> {
    return askPoll<T>(this.#locale, `/poll/${this.sheet.pollId}/${what}`, body);
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.refusal = null;
    try {
      await work();
    } catch (thrown) {
      this.refusal = thrown instanceof Refused ? thrown.refusal : { code: 'unexpected', message: '', errors: [] };
    } finally {
      this.working = false;
    }
  }
}

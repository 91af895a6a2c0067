import { questionWords, stepWords, wordIn } from '../sets/asked-words.ts';
import type { VisitCourse } from './visit-course.svelte.ts';

/** What the screen says, read from top to bottom. */
export function spokenWords(course: VisitCourse): string {
  const { display, screen, thanks, parts } = course;
  const { words } = display.language;
  const { content } = parts.questions;
  if (thanks) return thanks.kept ? [words.thanks, words.counted, ...(thanks.code ? [words.keepCode, [...thanks.code].join(' ')] : [])].join(' ') : words.notKept;
  const said = (asked: string, choices: readonly string[]) => [asked, ...choices].join('. ');
  switch (screen?.kind) {
    case 'question': return said(questionWords(screen.question, display), stepWords(display, screen.question));
    case 'reasons': return said(words.why, screen.question.reasons.map(({ label }) => wordIn(label, display)));
    case 'need': return said(words.need, (content.needs ?? []).map(({ label }) => wordIn(label, display)));
    case 'age': return said(words.age, (content.ageBands ?? []).map(({ label }) => wordIn(label, display)));
    case 'text': return content.text === 'none' ? '' : said(words[content.text], [words.anonymous]);
    default: return '';
  }
}

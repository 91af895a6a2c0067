import pptx from 'pptxgenjs';
import type { DeckData, Slide } from '../document/blocks.ts';
import { drawBlocks, type DeckWords, type SlideOf } from './draw-blocks.ts';
import { look, page } from './deck-look.ts';
import { settleDeck } from './settle-deck.ts';

// The package is CommonJS: its class is its default export, or the export itself.
const Presentation = ('default' in pptx ? pptx.default : pptx) as typeof pptx;

const master = 'parvis';

/**
 * The presentation as slides that can be changed: native charts and tables, a title in its own frame, the speaker's notes,
 * every text in its language. The PDF is the reference: fonts are not embedded here, and intervals are written, not drawn.
 */
export async function writeDeck(deck: DeckData): Promise<Buffer> {
  const language = `${deck.lang}-${deck.region}`;
  const show = new Presentation();
  show.layout = 'LAYOUT_WIDE';
  show.title = deck.title;
  show.subject = deck.description;
  show.author = 'Parvis';
  show.company = 'Parvis';
  show.theme = { headFontFace: look.font, bodyFontFace: look.font };
  const stamp = deck.simulated?.stamp;
  show.defineSlideMaster({
    title: master, background: { color: look.white },
    objects: [
      { rect: { x: 0, y: 0, w: page.width, h: 0.12, fill: { color: look.accent } } },
      { text: { text: stamp ? `${deck.foot.code}   |   ${stamp.toUpperCase()}` : deck.foot.code, options: { x: page.left, y: 7.05, w: 10, h: 0.3, fontSize: 10, color: look.soft } } },
      { placeholder: { options: { name: 'title', type: 'title', x: page.left, y: 0.35, w: page.width - page.left - page.right, h: 0.9, fontSize: 30, color: look.ink, align: 'left', valign: 'middle', margin: 0 }, text: '' } },
    ],
    slideNumber: { x: 12.2, y: 7.05, w: 0.6, h: 0.3, fontSize: 10, color: look.soft, align: 'right' },
  });
  addCover(show.addSlide({ masterName: master }), deck, language);
  for (const slide of deck.slides) addSlide(show.addSlide({ masterName: master }), slide, { lang: language, ...deck.words });
  const bytes = await show.write({ outputType: 'nodebuffer' });
  if (!Buffer.isBuffer(bytes)) throw new Error('a presentation that is no buffer');
  return settleDeck(bytes, { date: deck.date, language });
}

function addCover(slide: SlideOf, { cover }: DeckData, lang: string): void {
  slide.addText(cover.name, { placeholder: 'title', lang });
  slide.addText(cover.kicker, { x: page.left, y: 1.4, w: 11.9, h: 0.5, fontSize: 18, bold: true, color: look.accent, margin: 0, lang });
  slide.addText([cover.about, ...cover.facts].map((text) => ({ text, options: { breakLine: true, lang } })), {
    x: page.left, y: 2, w: 11.9, h: 2.2, fontSize: 18, color: look.soft, margin: 0, valign: 'top', lang,
  });
  slide.addNotes(cover.notes.join('\n'));
}

function addSlide(slide: SlideOf, { title, blocks, notes }: Slide, words: DeckWords): void {
  slide.addText(title, { placeholder: 'title', lang: words.lang });
  drawBlocks(slide, blocks, { x: page.left, y: page.top, w: page.width - page.left - page.right }, words);
  slide.addNotes(notes.join('\n'));
}

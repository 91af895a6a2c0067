/** The name under which words and tones of a judgement are listed. */
export const polarityKey = (polarity: number): 'plus' | 'zero' | 'minus' => (polarity > 0 ? 'plus' : polarity < 0 ? 'minus' : 'zero');

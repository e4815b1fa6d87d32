/** A font of the picture: what it looks like and how far apart its lines stand, in units of the drawing. */
export interface Font {
  size: number;
  weight: 400 | 700;
  lineHeight: number;
}

export const fontFamily = 'Roboto, Arial, Helvetica, sans-serif';

/** How wide a text is in a font. */
export type Measure = (text: string, font: Font) => number;

/** Measures with the browser's own text metrics; the fonts must have been loaded. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context)
    return (text, font) => text.length * font.size * 0.6;
  return (text, font) => {
    context.font = `${font.weight} ${font.size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

/** Breaks a text into lines no wider than the width; a word that is wider is broken too, so that nothing is cut off. */
export function wrap(text: string, width: number, font: Font, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(word => breakWord(word, width, font, measure))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, font) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}

function breakWord(word: string, width: number, font: Font, measure: Measure): string[] {
  if (measure(word, font) <= width)
    return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part && measure(part + letter, font) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

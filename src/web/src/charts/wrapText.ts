/** The mean width of a letter of Roboto, as a share of its size: enough to break lines by, since no line is ever filled to the brim. */
const letter = 0.52;

/**
 * Breaks a text into lines for SVG, which breaks none itself.
 * @param text What is to be drawn.
 * @param width How wide a line may be, in pixels.
 * @param size The size of the letters, in pixels.
 * @returns At least one line; a word longer than a line stands on one of its own, broken where it must be.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const most = Math.max(4, Math.floor(width / (size * letter)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap(long => split(long, most))) {
    if (line && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }

  lines.push(line);
  return lines;
}

function split(word: string, most: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += most) parts.push(word.slice(at, at + most));
  return parts.length > 0 ? parts : [''];
}

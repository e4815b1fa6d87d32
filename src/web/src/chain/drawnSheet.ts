import { inks, strokeOf } from './ink';
import { legendEntries } from './Legend';
import { fontFamily } from './wrap';

const svgNamespace = 'http://www.w3.org/2000/svg';
const lineHeight = 22;
const margin = 16;

/**
 * The picture as it can be taken out of the page: with its key below, without links and focus, and each text as wide as it is on the page,
 * whatever font is there when it is opened.
 */
export function sheetOf(drawing: SVGSVGElement): SVGSVGElement {
  const { width, height } = drawing.viewBox.baseVal;
  const sheet = drawing.cloneNode(true) as SVGSVGElement;
  fixWidths(drawing, sheet);
  strip(sheet);
  const legendTop = height + margin;
  sheet.append(
    ...legendEntries.flatMap(({ form, words }, index) => {
      const y = legendTop + index * lineHeight;
      const { stroke, strokeWidth, strokeLinecap, strokeDasharray } = strokeOf(form, false);
      const line = { stroke, 'stroke-width': strokeWidth, 'stroke-linecap': strokeLinecap, 'stroke-dasharray': strokeDasharray ?? 'none' };
      return [
        element('path', { d: `M${margin} ${y}h36`, fill: 'none', ...line }),
        element('text', { x: margin + 48, y: y + 5, 'font-size': 14, fill: inks.text }, words),
      ];
    }),
  );
  // Wide enough for the title that stands above it.
  sheet.setAttribute('viewBox', `0 0 ${Math.max(width, 960)} ${legendTop + legendEntries.length * lineHeight}`);
  sheet.setAttribute('font-family', fontFamily);
  sheet.setAttribute('role', 'img');
  return sheet;
}

function fixWidths(drawing: SVGSVGElement, sheet: SVGSVGElement): void {
  const measured = drawing.querySelectorAll('text');
  sheet.querySelectorAll('text').forEach((copy, index) => {
    const width = measured[index]?.getComputedTextLength() ?? 0;
    if (width > 0) copy.setAttribute('textLength', width.toFixed(1));
  });
}

const ofThePage = ['class', 'role', 'tabindex', 'aria-pressed', 'aria-label', 'aria-describedby', 'data-key', 'href', 'style'];

/** Leaves out what only serves the page. */
function strip(sheet: SVGSVGElement): void {
  for (const part of sheet.querySelectorAll('.chain-reach, .chain-ring')) part.remove();
  for (const part of [sheet, ...sheet.querySelectorAll('*')]) {
    for (const name of ofThePage) part.removeAttribute(name);
  }
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

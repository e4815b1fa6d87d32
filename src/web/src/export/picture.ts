import type { Export } from '../components/ExportMenu';
import { markingsInWords, type PageState } from '../page/pageState';
import { dateInWords } from '../words/words';

const svgNamespace = 'http://www.w3.org/2000/svg';
const headHeight = 48;
const scale = 2;

// What a style sheet may have set; as attributes these hold outside the page as well.
const kept = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight',
  'font-style', 'text-anchor', 'dominant-baseline', 'text-decoration', 'visibility',
];

/** The picture on screen as SVG, with the title, the markings and the state of the record above it. */
export function svgOf(label: string, picture: () => SVGSVGElement | null): Export {
  return { label, extension: 'svg', make: page => svgBlob(standalone(needed(picture()), page)) };
}

/** The picture on screen as PNG, at twice its size, with the same head. */
export function pngOf(label: string, picture: () => SVGSVGElement | null): Export {
  return {
    label,
    extension: 'png',
    make: async page => {
      const svg = standalone(needed(picture()), page);
      const address = URL.createObjectURL(svgBlob(svg));
      try {
        return await drawn(address, svg.width.baseVal.value, svg.height.baseVal.value);
      } finally {
        URL.revokeObjectURL(address);
      }
    },
  };
}

function needed(picture: SVGSVGElement | null): SVGSVGElement {
  if (!picture) throw new Error('The picture is not on the page yet.');
  return picture;
}

function svgBlob(svg: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml;charset=utf-8' });
}

function standalone(picture: SVGSVGElement, page: PageState): SVGSVGElement {
  const { x, y, width, height } = extentOf(picture);
  const svg = picture.cloneNode(true) as SVGSVGElement;
  keepStyles(picture, svg);
  svg.setAttribute('xmlns', svgNamespace);
  svg.setAttribute('viewBox', `${x} ${y - headHeight} ${width} ${height + headHeight}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height + headHeight));
  svg.removeAttribute('class');
  svg.removeAttribute('style');

  const ground = element('rect', { x, y: y - headHeight, width, height: height + headHeight, fill: '#fff' });
  const state = page.record ? `. Record version ${page.record.version}, as it was on ${dateInWords(page.record.asOf)}` : '';
  const font = { 'font-family': 'Roboto, Arial, sans-serif', fill: '#1a1a1a' };
  const title = element('text', { x: x + 8, y: y - headHeight + 18, 'font-size': 14, 'font-weight': 700, ...font }, page.title);
  const marking = element('text', { x: x + 8, y: y - headHeight + 36, 'font-size': 12, ...font }, markingsInWords(page.markings) + state);
  svg.prepend(ground, title, marking);
  return svg;
}

function extentOf(picture: SVGSVGElement): { x: number; y: number; width: number; height: number } {
  const box = picture.viewBox.baseVal;
  if (box && box.width > 0) return { x: box.x, y: box.y, width: box.width, height: box.height };
  const { width, height } = picture.getBoundingClientRect();
  return { x: 0, y: 0, width, height };
}

function keepStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of kept) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }

  for (let index = 0; index < from.children.length; index++) keepStyles(from.children[index]!, to.children[index]!);
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

async function drawn(address: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('No picture came out.'))), 'image/png'));
}

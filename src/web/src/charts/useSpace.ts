import { useLayoutEffect, useState, type RefObject } from 'react';

/** How wide an element is, in pixels, and how many pixels the reader's text size makes of one rem. */
export type Space = { width: number; rem: number };

/** On paper and before anything is laid out. */
const unknown: Space = { width: 640, rem: 16 };

/** The space that a chart has, kept up to date: text in a chart has the size of all other text, so a narrow chart is laid out anew, not scaled down. */
export function useSpace(element: RefObject<HTMLElement | null>): Space {
  const [space, setSpace] = useState(unknown);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = () => {
      const width = watched.clientWidth;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (width > 0) setSpace(before => (before.width === width && before.rem === rem ? before : { width, rem }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return space;
}

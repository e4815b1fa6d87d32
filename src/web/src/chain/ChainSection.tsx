import './chain.css';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Disclosure } from '../components/Disclosure';
import { ExportMenu } from '../components/ExportMenu';
import { Loading } from '../components/Loading';
import { markdownOf } from '../export/markdown';
import { pngOf, svgOf } from '../export/picture';
import type { ChainPartsFragment } from './chain.generated';
import { chainMarkdown } from './chainMarkdown';
import { sheetOf } from './drawnSheet';
import { MarkDetails } from './MarkDetails';
import type { Mark } from './picture';

// The layout of the picture is a good part of what a page would have to fetch before it shows anything.
const ChainPicture = lazy(() => import('./ChainPicture'));

/** A chain of accountability in a few sentences and as a picture, with the sources of what is chosen in it. */
export function ChainSection({ heading, chain }: { heading: string; chain: ChainPartsFragment }) {
  const [chosen, setChosen] = useState<Mark | null>(null);
  const drawing = useRef<SVGSVGElement | null>(null);
  const keep = useCallback((drawn: SVGSVGElement | null) => { drawing.current = drawn; }, []);
  const sheet = () => (drawing.current ? sheetOf(drawing.current) : null);

  return (
    <section className="chain" aria-labelledby="chain-heading">
      <h2 id="chain-heading">{heading}</h2>
      <Disclosure className="chain-words" summary="The chain in sentences">
        <p>{chain.explanation}</p>
      </Disclosure>
      <ExportMenu exports={[svgOf('Picture as SVG', sheet), pngOf('Picture as PNG', sheet), markdownOf('Chain as Markdown', () => chainMarkdown(chain))]} />
      <div className="chain-figure">
        <Suspense fallback={<Loading what="for the picture" />}>
          <ChainPicture chain={chain} chosen={chosen?.key ?? null} onChoose={setChosen} onDrawn={keep} />
        </Suspense>
        <MarkDetails chain={chain} mark={chosen} />
      </div>
    </section>
  );
}

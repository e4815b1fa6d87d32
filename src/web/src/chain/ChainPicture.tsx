import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useAsOf, withAsOf } from '../routing/asOf';
import { navigate } from '../routing/location';
import { pathOf } from '../routing/paths';
import type { ChainPartsFragment } from './chain.generated';
import { ChainDrawing } from './ChainDrawing';
import { keysInOrder, nextKey } from './keys';
import { layOut, type PlacedCard, type PlacedPicture } from './layout';
import { Legend } from './Legend';
import { type Mark, pictureOf } from './picture';
import { canvasMeasure } from './wrap';

type Props = {
  chain: ChainPartsFragment;
  chosen: string | null;
  onChoose: (mark: Mark) => void;
  /** Told of the drawing when it is there, for who exports it. */
  onDrawn: (drawing: SVGSVGElement | null) => void;
};

const zoomSteps = [0.4, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2];

/** The chain as a picture in a box of its own, in which one can scroll, drag and zoom; the words in it grow with the reader's text size. */
export default function ChainPicture({ chain, chosen, onChoose, onDrawn }: Props) {
  const picture = usePlaced(chain);
  const asOf = useAsOf();
  const box = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [reached, setReached] = useState<string | null>(null);
  const startId = chain.start.id;
  const isDrawn = picture !== null;

  useEffect(() => {
    if (!isDrawn || !box.current) return;
    setZoom(firstZoom(box.current));
    onDrawn(box.current.querySelector('svg'));
  }, [isDrawn, onDrawn]);

  useEffect(() => {
    if (!isDrawn || !box.current) return;
    centre(box.current, startId);
  }, [isDrawn, startId, zoom]);

  if (!picture) return <p className="chain-waiting">Drawing the picture …</p>;
  const keys = keysInOrder(picture);
  const hrefOf = (card: PlacedCard) => (card.card.node ? withAsOf(pathOf(card.card.node), asOf) : null);

  function move(event: KeyboardEvent) {
    const from = (event.target as Element).closest('[data-key]')?.getAttribute('data-key');
    const next = from && nextKey(keys, from, event.key);
    if (!next) return;
    event.preventDefault();
    const element = box.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(next)}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function open(event: MouseEvent, href: string) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  }

  return (
    <div className="chain-picture">
      <div className="chain-tools">
        <Legend />
        <ZoomButtons zoom={zoom} onZoom={setZoom} fit={() => box.current && setZoom(fitting(box.current))} />
      </div>
      <p id="chain-keys" className="visually-hidden">
        Inside the picture the left and right arrow keys go from one part to the next, the up and down arrow keys to the nearest part above or below, and Enter opens
        a thing. The same content follows as a list.
      </p>
      <Pan box={box}>
        <div className="chain-sheet" style={{ width: `${(picture.width * zoom) / 16}rem` }} aria-describedby="chain-keys">
          <ChainDrawing
            picture={picture}
            label={`Chain of accountability of ${chain.start.name}`}
            chosen={chosen}
            reachable={reached && keys.some(({ key }) => key === reached) ? reached : startId}
            hrefOf={hrefOf}
            onChoose={mark => onChoose(mark.mark)}
            onReach={setReached}
            onOpen={open}
            onKeyDown={move}
          />
        </div>
      </Pan>
    </div>
  );
}

/** Lays the picture out when its fonts are there, for the boxes are as large as their words. */
function usePlaced(chain: ChainPartsFragment): PlacedPicture | null {
  const [areFontsLoaded, setFontsLoaded] = useState(false);
  useEffect(() => {
    const faces = ['400 14px Roboto', '700 15px Roboto'].map(face => document.fonts.load(face));
    // Without its font the picture is measured, and drawn, in the one that takes its place.
    void Promise.allSettled(faces).then(() => setFontsLoaded(true));
  }, []);
  return useMemo(() => (areFontsLoaded ? layOut(pictureOf(chain), canvasMeasure()) : null), [chain, areFontsLoaded]);
}

function ZoomButtons({ zoom, onZoom, fit }: { zoom: number; onZoom: (zoom: number) => void; fit: () => void }) {
  const smaller = zoomSteps.findLast(step => step < zoom - 0.01);
  const larger = zoomSteps.find(step => step > zoom + 0.01);
  return (
    <div className="chain-zoom" role="group" aria-label="Size of the picture">
      <button type="button" className="ds_button ds_button--small ds_button--secondary" disabled={!smaller} onClick={() => smaller && onZoom(smaller)}>Smaller</button>
      <button type="button" className="ds_button ds_button--small ds_button--secondary" disabled={!larger} onClick={() => larger && onZoom(larger)}>Larger</button>
      <button type="button" className="ds_button ds_button--small ds_button--secondary" onClick={fit}>Whole picture</button>
      <output className="chain-scale">{Math.round(zoom * 100)} %</output>
    </div>
  );
}

/** A box whose content is larger than itself: it scrolls, and can be dragged with a mouse. */
function Pan({ box, children }: { box: React.RefObject<HTMLDivElement | null>; children: React.ReactNode }) {
  const grip = useRef<{ x: number; y: number } | null>(null);

  function hold(event: PointerEvent) {
    if (event.pointerType !== 'mouse' || event.button !== 0 || (event.target as Element).closest('[data-key], .chain-reach')) return;
    grip.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function drag(event: PointerEvent) {
    if (!grip.current || !box.current) return;
    box.current.scrollBy(grip.current.x - event.clientX, grip.current.y - event.clientY);
    grip.current = { x: event.clientX, y: event.clientY };
  }

  const release = () => { grip.current = null; };
  return (
    <div ref={box} className="chain-box" onPointerDown={hold} onPointerMove={drag} onPointerUp={release} onPointerCancel={release}>
      {children}
    </div>
  );
}

/** As much of the picture as can be read: all of its width where that leaves words of a readable size. */
function firstZoom(box: HTMLElement): number {
  const { width } = naturalSize(box);
  return Math.min(1, Math.max(0.9, (box.clientWidth - 2) / width));
}

function fitting(box: HTMLElement): number {
  const { width, height } = naturalSize(box);
  return Math.min(1, Math.max(0.2, Math.min((box.clientWidth - 2) / width, (box.clientHeight - 2) / height)));
}

/** The size of the drawing at 100 per cent, in the pixels of this screen and text size. */
function naturalSize(box: HTMLElement): { width: number; height: number } {
  const view = box.querySelector('svg')?.viewBox.baseVal;
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return { width: (view?.width ?? 1) * unit, height: (view?.height ?? 1) * unit };
}

function centre(box: HTMLElement, key: string): void {
  const target = box.querySelector(`[data-key="${CSS.escape(key)}"]`)?.getBoundingClientRect();
  if (!target) return;
  const frame = box.getBoundingClientRect();
  box.scrollBy(target.left + target.width / 2 - frame.left - frame.width / 2, target.bottom + 24 - frame.bottom);
}

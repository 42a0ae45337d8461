import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { inBoth, useWords } from '../app/language.js';
import type { GraphStore, Point } from '../graph/model.js';
import './canvas.css';
import type { CanvasController, CanvasOptions } from './controller.js';
import { canDraw } from './support.js';

export type { Menu, Opened } from './controller.js';

export interface GraphCanvasProps extends Omit<CanvasOptions, 'onLost'> {
  readonly store: GraphStore;
  readonly ref?: Ref<CanvasHandle>;
}

/** What buttons and keys outside of the canvas do with it. All do nothing while there is no canvas. */
export interface CanvasHandle {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Moves the camera only where one of these is out of sight. */
  reveal(ids: readonly string[]): void;
  /** Where one of these is out of sight, the camera goes back until they are seen too, with what is in sight now. */
  include(ids: readonly string[]): void;
  /** Where a node is: in pixels from the upper left of the canvas. */
  positionOf(id: string): Point | undefined;
  /** A picture of the whole graph; null without a canvas. */
  toPng(): Promise<Blob | null>;
}

const WORDS = inBoth({
  zh: {
    unsupported: '这个浏览器不能显示图形（没有 WebGL）。列表里有全部内容，操作也一样。',
    lost: '图形显示中断了，内容没有丢失。列表里有全部内容。',
    again: '重新显示',
  },
  en: {
    unsupported: 'This browser cannot draw the graph (no WebGL). The list holds all of it, with the same actions.',
    lost: 'Drawing was interrupted. Nothing is lost: the list holds all of it.',
    again: 'Draw again',
  },
});

type Status = 'drawing' | 'unsupported' | 'lost';

/** The graph as a picture. Hidden from screen readers: the list is its twin. */
export function GraphCanvas({ store, ref, ...options }: GraphCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const controller = useRef<CanvasController>(null);
  const [status, setStatus] = useState<Status>('drawing');
  const words = useWords(WORDS);
  const latest: CanvasOptions = { ...options, onLost: () => setStatus('lost') };
  const current = useRef(latest);

  useEffect(() => {
    current.current = latest;
    controller.current?.update(latest);
  });

  useEffect(() => {
    const element = host.current;
    if (status !== 'drawing' || !element) return;
    if (!canDraw()) {
      setStatus('unsupported');
      return;
    }
    let left = false;
    import('./controller.js')
      .then((module) => {
        if (!left) controller.current = new module.CanvasController(element, store, current.current);
      })
      .catch((error: unknown) => {
        console.error(error);
        setStatus('lost');
      });
    return () => {
      left = true;
      controller.current?.destroy();
      controller.current = null;
    };
  }, [store, status]);

  useImperativeHandle(
    ref,
    () => ({
      fit: () => controller.current?.fit(),
      zoomIn: () => controller.current?.zoomIn(),
      zoomOut: () => controller.current?.zoomOut(),
      reveal: (ids) => controller.current?.reveal(ids),
      include: (ids) => controller.current?.include(ids),
      positionOf: (id) => controller.current?.positionOf(id),
      toPng: () => controller.current?.toPng() ?? Promise.resolve(null),
    }),
    [],
  );

  if (status === 'drawing') return <div className="graph-canvas" aria-hidden="true" ref={host} />;
  return (
    <div className="graph-canvas graph-canvas-missing" role="status">
      <p>{status === 'unsupported' ? words.unsupported : words.lost}</p>
      {status === 'lost' && (
        <button type="button" onClick={() => setStatus('drawing')}>
          {words.again}
        </button>
      )}
    </div>
  );
}

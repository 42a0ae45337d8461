import type { SigmaNodeEventPayload, SigmaStageEventPayload } from 'sigma/types';
import type { GraphStore, Point } from '../graph/model.js';
import type { BatchedSigma } from './batched-sigma.js';
import type { CanvasOptions } from './controller.js';

export interface GestureTargets {
  readonly store: GraphStore;
  options(): CanvasOptions;
  hover(node: string | null, edge: string | null): void;
  drag(positions: ReadonlyMap<string, Point>): void;
  toGraph(point: Point): Point;
  edgeAt(point: Point): string | null;
  /** The reader moved the camera or a node. */
  touched(): void;
}

/** So far a pointer must go before a press is a drag. */
const DRAG_STARTS = 4;

interface Drag {
  readonly start: Point;
  readonly nodes: ReadonlyMap<string, Point>;
  moved: ReadonlyMap<string, Point> | undefined;
}

/** What pointers do: click selects, shift adds, double click expands, dragging pins. Gives what ends it. */
export function listen(sigma: BatchedSigma, targets: GestureTargets): () => void {
  const { store, options } = targets;
  let drag: Drag | undefined;
  /** The click that ends a drag selects nothing. */
  let dragged = false;
  let onNode: string | null = null;
  /** What the last click was on. */
  let clicked: string | null = null;
  let pointer: Point | undefined;
  let asked = 0;
  let pressed = false;

  function setCursor(cursor: 'pointer' | 'grabbing' | ''): void {
    sigma.getContainer().style.cursor = cursor;
  }

  function hover(node: string | null, edge: string | null): void {
    if (drag?.moved) return;
    targets.hover(node, edge);
    setCursor(node !== null || edge !== null ? 'pointer' : '');
  }

  /** Edges are looked for once a frame, and not while the camera moves. */
  function lookForEdge(point: Point): void {
    pointer = point;
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      if (onNode === null && pointer && !drag && !pressed) hover(null, targets.edgeAt(pointer));
    });
  }

  function press({ node, event }: SigmaNodeEventPayload): void {
    dragged = false;
    if ('button' in event.original && event.original.button !== 0) return;
    const { nodes, selection } = store.getSnapshot();
    const ids = selection.nodes.includes(node) ? selection.nodes : [node];
    const places = ids.flatMap((id) => {
      const place = nodes.get(id);
      return place ? [[id, { x: place.x, y: place.y }] as const] : [];
    });
    drag = { start: { x: event.x, y: event.y }, nodes: new Map(places), moved: undefined };
  }

  function move({ event }: SigmaStageEventPayload): void {
    if (!drag) {
      lookForEdge({ x: event.x, y: event.y });
      return;
    }
    event.preventSigmaDefault();
    event.original.preventDefault();
    if (!drag.moved && Math.hypot(event.x - drag.start.x, event.y - drag.start.y) < DRAG_STARTS) return;
    const [from, to] = [targets.toGraph(drag.start), targets.toGraph(event)];
    drag.moved = new Map([...drag.nodes].map(([id, { x, y }]) => [id, { x: x + to.x - from.x, y: y + to.y - from.y }]));
    setCursor('grabbing');
    targets.drag(drag.moved);
  }

  function release(): void {
    if (drag?.moved) {
      dragged = true;
      targets.touched();
      store.run({ type: 'move', positions: drag.moved, pin: true });
      setCursor('pointer');
    }
    drag = undefined;
    pressed = false;
  }

  function click({ node, event }: SigmaNodeEventPayload): void {
    if (dragged) return;
    clicked = node;
    const { shiftKey, ctrlKey, metaKey } = event.original;
    if (shiftKey || ctrlKey || metaKey) {
      const { nodes } = store.getSnapshot().selection;
      const rest = nodes.filter((id) => id !== node);
      store.select({ nodes: rest.length < nodes.length ? rest : [...nodes, node], edge: null });
      return;
    }
    store.select({ nodes: [node], edge: null });
    options().onOpen?.({ node });
  }

  function clickStage({ event }: SigmaStageEventPayload): void {
    if (dragged) return;
    clicked = null;
    const edge = targets.edgeAt(event);
    store.select({ nodes: [], edge });
    if (edge !== null) options().onOpen?.({ edge });
  }

  function menu(event: SigmaStageEventPayload['event'], node: string | null, edge: string | null): void {
    event.original.preventDefault();
    if (!('clientX' in event.original)) return;
    options().onMenu?.({ node, edge, x: event.original.clientX, y: event.original.clientY });
  }

  sigma.on('enterNode', ({ node }) => {
    onNode = node;
    hover(node, null);
  });
  sigma.on('leaveNode', () => {
    onNode = null;
    hover(null, null);
  });
  sigma.on('leaveStage', () => {
    onNode = null;
    pointer = undefined;
    hover(null, null);
  });
  sigma.on('downNode', press);
  sigma.on('downStage', ({ event }) => {
    dragged = false;
    if ('button' in event.original && event.original.button !== 0) return;
    pressed = true;
    targets.touched();
  });
  sigma.on('moveBody', move);
  sigma.on('upNode', release);
  sigma.on('upStage', release);
  sigma.on('clickNode', click);
  sigma.on('clickStage', clickStage);
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault();
    // For sigma two quick clicks are one double click, wherever they were.
    if (clicked === payload.node) options().onExpand?.(payload.node);
    else click(payload);
  });
  sigma.on('doubleClickStage', (payload) => {
    if (clicked === null) {
      targets.touched();
      return;
    }
    payload.preventSigmaDefault();
    clickStage(payload);
  });
  sigma.on('wheelStage', () => targets.touched());
  sigma.on('wheelNode', () => targets.touched());
  sigma.on('rightClickNode', ({ node, event }) => menu(event, node, null));
  sigma.on('rightClickStage', ({ event }) => menu(event, null, targets.edgeAt(event)));
  // A button let go outside of the window.
  window.addEventListener('pointerup', releaseOutside);
  function releaseOutside({ target }: PointerEvent): void {
    if (!(target instanceof Node) || !sigma.getContainer().contains(target)) release();
  }
  return () => {
    cancelAnimationFrame(asked);
    window.removeEventListener('pointerup', releaseOutside);
  };
}

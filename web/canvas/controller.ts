import { type Layout, startLayout } from '../graph/layout/layout.js';
import { LABEL_FONT, LOOKS, type ThemeName } from '../graph/look.js';
import type { Camera, GraphState, GraphStore, Point } from '../graph/model.js';
import { BatchedSigma } from './batched-sigma.js';
import { BOX, cameraFor, fromSigma, LARGEST_ZOOM, SMALLEST_ZOOM, sizeRatio, toSigma } from './camera.js';
import { Drawing } from './drawing.js';
import { createRelationProgram } from './edge-program.js';
import { createFrame } from './frame.js';
import { listen } from './gestures.js';
import { createGlyphProgram } from './node-program.js';
import { Overlay } from './overlay.js';
import { toPng } from './png.js';

export interface CanvasOptions {
  readonly theme: ThemeName;
  readonly reducedMotion: boolean;
  readonly onExpand?: ((id: string) => void) | undefined;
  readonly onOpen?: ((opened: Opened) => void) | undefined;
  readonly onMenu?: ((menu: Menu) => void) | undefined;
  readonly onCamera?: ((camera: Camera) => void) | undefined;
  /** The graphics card took the canvas away, for good. */
  readonly onLost?: (() => void) | undefined;
}

/** What was clicked, besides being selected. */
export type Opened = { readonly node: string } | { readonly edge: string };

/** Where a menu was asked for: in pixels of the window. */
export interface Menu extends Point {
  readonly node: string | null;
  readonly edge: string | null;
}

const CAMERA_MS = 240;
const CAMERA_REST_MS = 200;
const ZOOM_STEP = 1.5;
/** So many pixels beside an edge are still on it. */
const EDGE_REACH = 6;
const MOST_REBUILDS = 3;
/** With more nodes and edges, what comes before drawing is spread over frames. */
const LARGE = 3000;

/** One canvas: a sigma instance, what it draws, and what a reader does with it. */
export class CanvasController {
  readonly #store: GraphStore;
  readonly #host: HTMLElement;
  readonly #frame;
  readonly #drawing: Drawing;
  readonly #overlay: Overlay;
  readonly #layout: Layout;
  readonly #leave: () => void;
  readonly #resizes: ResizeObserver;
  #options: CanvasOptions;
  #sigma: BatchedSigma;
  #stopListening: () => void = () => undefined;
  #asked = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #rebuild: ReturnType<typeof setTimeout> | undefined;
  #rebuilds = 0;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #size = { width: 1, height: 1 };
  /** Until a reader moves it, the camera sees the first graph whole. */
  #following = true;
  /** The camera that the store had last, and whether it has it from here. */
  #known: Camera | null = null;
  #telling = false;
  #dead = false;
  #shown: GraphState | undefined;
  #derivedFor: GraphState | undefined;
  #unsorted = false;

  constructor(host: HTMLElement, store: GraphStore, options: CanvasOptions) {
    this.#host = host;
    this.#store = store;
    this.#options = options;
    this.#frame = createFrame(options.theme);
    this.#drawing = new Drawing(this.#frame);
    this.#drawing.reducedMotion = options.reducedMotion;
    this.#overlay = new Overlay(this.#frame, this.#drawing);
    const { camera } = store.getSnapshot();
    if (camera) {
      this.#camera = camera;
      this.#known = camera;
      this.#following = false;
    }
    this.#sigma = this.#build();
    this.#leave = store.subscribe(() => this.#look());
    this.#layout = startLayout(store);
    this.#resizes = new ResizeObserver(() => this.#resized());
    this.#resizes.observe(host);
    this.#look();
  }

  /** Whether changes are waiting to be drawn, or nodes to be placed. */
  get busy(): boolean {
    return this.#asked !== 0 || this.#drawing.busy || this.#layout.running;
  }

  get sigma(): BatchedSigma {
    return this.#sigma;
  }

  get overlay(): Overlay {
    return this.#overlay;
  }

  get camera(): Camera {
    return this.#camera;
  }

  update(options: CanvasOptions): void {
    const { theme } = this.#options;
    this.#options = options;
    this.#drawing.reducedMotion = options.reducedMotion;
    if (options.theme === theme) return;
    this.#frame.look = LOOKS[options.theme];
    this.#drawing.restyle();
    this.#ask();
  }

  fit(): void {
    const { nodes } = this.#store.getSnapshot();
    const camera = cameraFor(nodes.values(), this.#size, this.#overlay.reaches(nodes));
    if (camera) this.#goTo(camera);
  }

  zoomIn(): void {
    this.#zoomTo(this.#camera.zoom * ZOOM_STEP);
  }

  zoomOut(): void {
    this.#zoomTo(this.#camera.zoom / ZOOM_STEP);
  }

  /** Moves only where one of these is out of sight. */
  reveal(ids: readonly string[]): void {
    const { nodes } = this.#store.getSnapshot();
    const points = ids.flatMap((id) => nodes.get(id) ?? []);
    if (points.length === 0 || points.every((point) => this.#isInView(point))) return;
    const whole = cameraFor(points, this.#size, this.#overlay.reaches(nodes));
    if (whole) this.#goTo({ ...whole, zoom: Math.min(whole.zoom, this.#camera.zoom) });
  }

  /** Where one of these is out of sight, goes back until they are seen too, with what is in sight now. */
  include(ids: readonly string[]): void {
    const { nodes } = this.#store.getSnapshot();
    const points = ids.flatMap((id) => nodes.get(id) ?? []);
    if (points.every((point) => this.#isInView(point))) return;
    const seen = [...nodes.values()].filter((node) => this.#isInView(node));
    const whole = cameraFor(new Set([...seen, ...points]), this.#size, this.#overlay.reaches(nodes));
    if (whole) this.#goTo({ ...whole, zoom: Math.min(whole.zoom, this.#camera.zoom) });
  }

  /** Where a node is: in pixels from the upper left of the canvas. */
  positionOf(id: string): Point | undefined {
    if (!this.#drawing.graph.hasNode(id)) return undefined;
    const { x, y } = this.#drawing.graph.getNodeAttributes(id);
    return this.#toScreen({ x, y });
  }

  /** A picture of the whole graph; the camera goes there and back before anything is seen of it. */
  toPng(): Promise<Blob> {
    this.#drawing.hover(null, null);
    this.#drawing.show(this.#store.getSnapshot(), this.#store.getDerived(), performance.now());
    // Far in the future: what moves is where it goes.
    while (this.#drawing.busy) this.#drawing.step(this.#sigma, Number.MAX_SAFE_INTEGER);
    const { nodes } = this.#store.getSnapshot();
    const whole = cameraFor(nodes.values(), this.#size, this.#overlay.reaches(nodes));
    const before = this.#camera;
    const camera = this.#sigma.getCamera();
    if (whole) camera.setState(toSigma(whole, this.#size));
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
    const picture = toPng(this.#sigma.getCanvases(), this.#frame.look.page);
    if (whole) {
      camera.setState(toSigma(before, this.#size));
      this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
    }
    return picture;
  }

  destroy(): void {
    this.#dead = true;
    this.#leave();
    this.#layout.stop();
    this.#resizes.disconnect();
    cancelAnimationFrame(this.#asked);
    clearTimeout(this.#rest);
    clearTimeout(this.#rebuild);
    this.#stopListening();
    this.#sigma.kill();
  }

  #build(): BatchedSigma {
    this.#size = { width: this.#host.offsetWidth || 1, height: this.#host.offsetHeight || 1 };
    const sigma = new BatchedSigma(this.#drawing.graph, this.#host, {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      labelFont: LABEL_FONT,
      defaultNodeType: 'glyph',
      defaultEdgeType: 'relation',
      nodeProgramClasses: { glyph: createGlyphProgram(this.#frame) },
      edgeProgramClasses: { relation: createRelationProgram(this.#frame) },
      defaultDrawNodeHover: () => undefined,
      stagePadding: 0,
      zoomToSizeRatioFunction: sizeRatio,
      minEdgeThickness: 0.7,
      doubleClickZoomingDuration: this.#options.reducedMotion ? 0 : 200,
      zoomDuration: this.#options.reducedMotion ? 0 : 200,
      inertiaDuration: this.#options.reducedMotion ? 0 : 200,
    });
    sigma.setCustomBBox({ x: [-BOX / 2, BOX / 2], y: [-BOX / 2, BOX / 2] });
    this.#setZoomBounds(sigma);
    sigma.getCamera().setState(toSigma(this.#camera, this.#size));
    sigma.getCamera().on('updated', (state) => this.#cameraMoved(fromSigma(state, this.#size)));
    sigma.on('afterRender', () => this.#drawOverlay(sigma));
    for (const name of ['nodes', 'edges', 'hoverNodes']) {
      sigma.getCanvases()[name]?.addEventListener('webglcontextlost', this.#lost);
    }
    this.#stopListening = listen(sigma, {
      store: this.#store,
      options: () => this.#options,
      hover: (node, edge) => {
        this.#drawing.hover(node, edge);
        this.#ask();
      },
      drag: (positions) => {
        this.#drawing.drag(positions);
        this.#ask();
      },
      toGraph: (point) => this.#toGraph(point),
      edgeAt: (point) => {
        const { zoom } = this.#camera;
        return this.#drawing.edgeAt(this.#toGraph(point), EDGE_REACH / zoom, zoom);
      },
      touched: () => {
        this.#following = false;
      },
    });
    sigma.refresh();
    return sigma;
  }

  readonly #lost = (event: Event): void => {
    event.preventDefault();
    if (this.#dead || this.#rebuild !== undefined) return;
    if (++this.#rebuilds > MOST_REBUILDS) {
      this.#options.onLost?.();
      return;
    }
    this.#rebuild = setTimeout(() => {
      this.#rebuild = undefined;
      for (const canvas of Object.values(this.#sigma.getCanvases())) {
        canvas.removeEventListener('webglcontextlost', this.#lost);
      }
      this.#stopListening();
      this.#sigma.kill();
      try {
        this.#sigma = this.#build();
      } catch {
        this.#options.onLost?.();
      }
    }, 300);
  };

  #look(): void {
    const state = this.#store.getSnapshot();
    this.#followCamera(state);
    this.#ask();
  }

  /** A link brings a camera; without one, the first graph is seen whole until all of it has its place. */
  #followCamera({ camera, nodes }: GraphState): void {
    if (camera !== this.#known) {
      this.#known = camera;
      if (!camera) this.#following = true;
      else if (!this.#telling) {
        this.#following = false;
        this.#goTo(camera, true);
      }
    }
    if (nodes.size === 0) this.#following = true;
    else if (this.#following) {
      this.#following = [...nodes.values()].some(({ placed }) => !placed);
      const whole = cameraFor(nodes.values(), this.#size, this.#overlay.reaches(nodes));
      if (whole) this.#goTo(whole, true);
    }
  }

  #ask(): void {
    if (this.#asked !== 0 || this.#dead) return;
    this.#asked = requestAnimationFrame((now) => {
      this.#asked = 0;
      if (this.#prepare(now)) {
        this.#ask();
        return;
      }
      const drawn = this.#drawing.step(this.#sigma, now);
      if (!drawn && !this.#drawing.adding) this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
      if (this.#drawing.busy) this.#ask();
    });
  }

  /** What comes before drawing; of a large graph, each part in a frame of its own. Says whether this one is used. */
  #prepare(now: number): boolean {
    const state = this.#store.getSnapshot();
    const shown = this.#shown;
    if (state !== shown) {
      const large = state.nodes.size + state.edges.size > LARGE;
      const spread = large && (state.nodes !== shown?.nodes || state.edges !== shown.edges);
      if (spread && this.#derivedFor !== state) {
        this.#derivedFor = state;
        this.#store.getDerived();
        return true;
      }
      this.#shown = state;
      this.#drawing.show(state, this.#store.getDerived(), now);
      this.#unsorted = spread;
      if (spread) return true;
    }
    if (!this.#unsorted) return false;
    this.#unsorted = false;
    this.#overlay.prepare(state);
    return true;
  }

  #resized(): void {
    const size = { width: this.#host.offsetWidth || 1, height: this.#host.offsetHeight || 1 };
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    this.#setZoomBounds(this.#sigma);
    this.#sigma.getCamera().setState(toSigma(this.#camera, size));
    this.#ask();
  }

  #setZoomBounds(sigma: BatchedSigma): void {
    const camera = sigma.getCamera();
    camera.minRatio = toSigma({ x: 0, y: 0, zoom: LARGEST_ZOOM }, this.#size).ratio;
    camera.maxRatio = toSigma({ x: 0, y: 0, zoom: SMALLEST_ZOOM }, this.#size).ratio;
  }

  #cameraMoved(camera: Camera): void {
    this.#camera = camera;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      if (this.#following) return;
      this.#telling = true;
      this.#store.setCamera(camera);
      this.#telling = false;
      this.#options.onCamera?.(camera);
    }, CAMERA_REST_MS);
  }

  #zoomTo(zoom: number): void {
    this.#goTo({ ...this.#camera, zoom: Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, zoom)) });
  }

  #goTo(camera: Camera, jump = false): void {
    const target = toSigma(camera, this.#size);
    if (!jump) this.#following = false;
    if (jump || this.#options.reducedMotion) this.#sigma.getCamera().setState(target);
    else void this.#sigma.getCamera().animate(target, { duration: CAMERA_MS });
  }

  #toScreen({ x, y }: Point): Point {
    const { width, height } = this.#size;
    const { zoom } = this.#camera;
    return { x: width / 2 + (x - this.#camera.x) * zoom, y: height / 2 - (y - this.#camera.y) * zoom };
  }

  #toGraph({ x, y }: Point): Point {
    const { width, height } = this.#size;
    const { zoom } = this.#camera;
    return { x: this.#camera.x + (x - width / 2) / zoom, y: this.#camera.y - (y - height / 2) / zoom };
  }

  #isInView(point: Point): boolean {
    const { x, y } = this.#toScreen(point);
    return x > 0 && y > 0 && x < this.#size.width && y < this.#size.height;
  }

  #drawOverlay(sigma: BatchedSigma): void {
    const context = sigma.getCanvases().labels?.getContext('2d');
    const { ratio } = sigma.getCamera();
    if (context) this.#overlay.draw(context, this.#store.getSnapshot(), this.#camera, this.#size, sizeRatio(ratio));
  }
}

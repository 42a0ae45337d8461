import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../web/styles/tokens.css';
import './page.css';
import { CanvasController, type Menu, type Opened } from '../../../web/canvas/controller.js';
import { type CanvasHandle, GraphCanvas } from '../../../web/canvas/GraphCanvas.js';
import { Legend } from '../../../web/canvas/Legend.js';
import { createDerive } from '../../../web/graph/derived.js';
import { graphToSvg } from '../../../web/graph/export/svg.js';
import type { ThemeName } from '../../../web/graph/look.js';
import { createGraphStore } from '../../../web/graph/store.js';
import { bareSigma } from './bare-sigma.js';
import { entity, largeView, neighborhood, relation } from './graphs.js';

/** How long each callback of a frame took: ours and sigma's. */
const frames: number[] = [];
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  ask((now) => {
    const started = performance.now();
    callback(now);
    frames.push(performance.now() - started);
  });

/** What canvas.test.ts does with this page, by name. */
function createPage() {
  const root = createRoot(document.querySelector('#root') ?? document.body);
  const store = createGraphStore();
  const events: (Opened | Menu | { expand: string } | { camera: number })[] = [];
  const handle = createRef<CanvasHandle>();
  const longTasks: number[] = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });

  return {
    store,
    events,
    handle,
    longTasks,
    frames,
    entity,
    relation,
    neighborhood,
    largeView,
    bareSigma,
    createDerive,
    graphToSvg,
    /** The component, as the explorer uses it. */
    mount(theme: ThemeName, reducedMotion: boolean, legend = true): void {
      document.documentElement.dataset.theme = theme;
      flushSync(() =>
        root.render(
          <main>
            {legend && <Legend store={store} />}
            <GraphCanvas
              ref={handle}
              store={store}
              theme={theme}
              reducedMotion={reducedMotion}
              onExpand={(id) => events.push({ expand: id })}
              onOpen={(opened) => events.push(opened)}
              onMenu={(menu) => events.push(menu)}
              onCamera={({ zoom }) => events.push({ camera: zoom })}
            />
          </main>,
        ),
      );
    },
    unmount: () => flushSync(() => root.render(null)),
    /** The canvas without React, to look inside. */
    control(host: HTMLElement, theme: ThemeName = 'light'): CanvasController {
      return new CanvasController(host, store, { theme, reducedMotion: true });
    },
    host(): HTMLElement {
      const host = document.createElement('div');
      host.className = 'host';
      document.body.append(host);
      return host;
    },
  };
}

export type CanvasPage = ReturnType<typeof createPage>;

declare global {
  interface Window {
    canvasPage: CanvasPage;
  }
}

window.canvasPage = createPage();

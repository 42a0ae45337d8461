import { computeLayout } from './compute.js';
import type { LayoutAnswer, LayoutRequest } from './messages.js';

/** A newer request makes the older one stale: it ends at its next pause. */
let newest = 0;

self.addEventListener('message', async ({ data }: MessageEvent<LayoutRequest>) => {
  newest = data.run;
  const positions = await computeLayout(data, async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return newest === data.run;
  });
  if (positions && newest === data.run) {
    const answer: LayoutAnswer = { run: data.run, positions };
    self.postMessage(answer, { transfer: [positions.buffer] });
  }
});

/** What sigma draws, from the bottom to the top. */
const LAYERS = ['edges', 'edgeLabels', 'nodes', 'labels'] as const;

/** A picture of what is on the screen. To be called right after drawing, while the layers are still there. */
export function toPng(layers: Readonly<Record<string, HTMLCanvasElement>>, page: string): Promise<Blob> {
  const picture = document.createElement('canvas');
  const first = layers.nodes;
  picture.width = first?.width ?? 1;
  picture.height = first?.height ?? 1;
  const context = picture.getContext('2d');
  if (!context) return Promise.reject(new Error('no canvas to draw the picture on'));
  context.fillStyle = page;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const name of LAYERS) {
    const layer = layers[name];
    if (layer) context.drawImage(layer, 0, 0);
  }
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}

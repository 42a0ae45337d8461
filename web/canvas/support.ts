/** Whether this browser can draw: without WebGL, sigma cannot even be loaded. */
export function canDraw(): boolean {
  if (typeof WebGLRenderingContext === 'undefined' || typeof WebGL2RenderingContext === 'undefined') return false;
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

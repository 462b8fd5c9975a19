// A drawing that fits its place.
import { fill, h } from '../dom.js';

/** Draws anew when the width changes, so that the letters keep their size; `widest` in pixels. */
export function drawn(draw, widest) {
  const place = h('div', { class: 'chart-place' });
  let last = 0;
  new ResizeObserver(([{ contentRect }]) => {
    const width = Math.min(widest, Math.round(contentRect.width));
    if (width > 0 && width !== last) {
      last = width;
      fill(place, draw(width));
    }
  }).observe(place);
  return place;
}

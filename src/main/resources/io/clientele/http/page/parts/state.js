// How a book or a run is.
import { h } from '../dom.js';
import { t } from '../language.js';

const KINDS = { done: 'good', refused: 'error', stopped: 'warning', running: 'moved' };

export const stateBadge = (state) => h('span', { class: `badge ${KINDS[state] ?? ''}` }, t(`state.${state}`));

/** A bar that says how far something is; without `of` only that it goes on. */
export function progressBar(id, said, of, done) {
  return h('div', { class: 'running' },
    h('progress', { id, 'aria-label': said, max: of || null, value: of ? done : null }),
    h('span', { class: 'so-far' }, said));
}

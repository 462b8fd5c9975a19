// A part that comes when it is ready, so that what is known need not wait for it.
import { fill, folding, h } from '../dom.js';
import { t } from '../language.js';
import { problemBox } from '../problem.js';

/** A part under its heading; `load` gives what stands in it. */
export function later(id, title, load) {
  const body = h('div', { class: 'later', 'aria-busy': 'true' }, h('p', { class: 'small' }, t('loading')));
  load()
    .then((inside) => fill(body, inside))
    .catch((problem) => fill(body, problemBox(problem)))
    .finally(() => body.removeAttribute('aria-busy'));
  return h('section', { id, 'aria-labelledby': `${id}-title` }, folding(`${id}-title`, t(title), body));
}

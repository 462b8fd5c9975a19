// Problems, shown plainly.
import { Problem } from './api.js';
import { h } from './dom.js';
import { language, t } from './language.js';
import { faultList } from './parts/faults.js';
import { words } from './words.js';

/** A box that says what went wrong; `fieldOf` finds the field that a fault of the facts is about. */
export function problemBox(problem, fieldOf) {
  if (!(problem instanceof Problem)) {
    return box(t('problem.page'), detail(String(problem?.message ?? problem)));
  }
  const { errors, fields } = problem;
  const listed = errors.length > 0;
  return box(title(problem),
    listed ? faultList(errors, fieldOf) : fields.detail && fields.detail !== title(problem) && detail(fields.detail),
    fields.instance && h('p', { class: 'small' }, t('problem.request'), ' ', h('code', {}, fields.instance)));
}

/** Each type has words in both languages; what comes from elsewhere is said as it came. */
function title({ type, fields }) {
  const known = `problem.${type}`;
  return words[known] ? t(known) : (language() === 'en' && fields.title) || t('problem.other');
}

/** The service's own words are English. */
function detail(text) {
  return language() === 'en' ? h('p', {}, text) : h('p', { class: 'small' }, t('problem.detail'), h('span', { lang: 'en' }, text));
}

function box(title, ...inside) {
  return h('div', { class: 'problem', role: 'alert' }, h('p', {}, h('strong', {}, title)), inside);
}

// Problems, shown plainly.
import { Problem } from './api.js';
import { h } from './dom.js';
import { t } from './language.js';
import { words } from './words.js';

/** A box that says what went wrong. */
export function problemBox(problem) {
  if (!(problem instanceof Problem)) {
    return box(t('problem.page'), String(problem?.message ?? problem));
  }
  const known = `problem.${problem.type}`;
  const title = words[known] ? t(known) : problem.fields.title ?? t('problem.other');
  const detail = problem.fields.detail === title ? '' : problem.fields.detail;
  const inside = box(title, detail);
  if (problem.errors.length > 0) {
    inside.append(
      h('ul', {}, problem.errors.map((each) => h('li', {}, each.pointer && h('code', {}, each.pointer), ' ', each.message))),
    );
  }
  if (problem.fields.instance) {
    inside.append(h('p', { class: 'small' }, t('problem.request'), ' ', h('code', {}, problem.fields.instance)));
  }
  return inside;
}

function box(title, detail) {
  return h('div', { class: 'problem', role: 'alert' },
    h('p', {}, h('strong', {}, title)),
    detail && h('p', {}, detail));
}

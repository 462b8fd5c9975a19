// Actions gained and lost by who has to do them.
import { h } from '../dom.js';
import { pick, t, whole } from '../language.js';

export function bars(actions) {
  const most = Math.max(1, ...actions.flatMap((each) => [each.gained, each.lost]));
  const sorted = [...actions].sort((a, b) => b.gained + b.lost - a.gained - a.lost);
  if (sorted.length === 0) {
    return h('p', {}, t('impact.no-actions'));
  }
  return h('table', { class: 'bars' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, t('impact.owner')),
      h('th', { scope: 'col', class: 'lost' }, t('impact.lost')),
      h('th', { scope: 'col', class: 'gained' }, t('impact.gained')))),
    h('tbody', {}, sorted.map((each) => h('tr', {},
      h('th', { scope: 'row' }, pick(each.label) || each.ownerRole),
      bar('lost', '−', each.lost, most),
      bar('gained', '+', each.gained, most)))));
}

function bar(kind, sign, number, most) {
  return h('td', { class: number === 0 ? `${kind} none` : kind },
    h('span', { class: 'bar', css: { '--length': `${(100 * number) / most}%` } }),
    h('span', { class: 'figure' }, number === 0 ? '0' : `${sign}${whole(number)}`));
}

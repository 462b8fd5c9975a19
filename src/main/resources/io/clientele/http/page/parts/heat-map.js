// From what to what customers move, as a table whose cells are the darker the more they hold.
import { h, scrolling } from '../dom.js';
import { pick, t, whole } from '../language.js';

export function heatMap({ title, codes, cells }) {
  const number = new Map(cells.map((cell) => [`${cell.from}>${cell.to}`, cell.customers]));
  const most = Math.max(1, ...cells.filter((cell) => cell.from !== cell.to).map((cell) => cell.customers));
  return scrolling(pick(title), h('table', { class: 'heat' },
    h('caption', {}, t('heat.caption')),
    h('thead', {}, h('tr', {},
      h('td', { class: 'corner' }, t('heat.corner')),
      codes.map((to) => h('th', { scope: 'col' }, label(to))))),
    h('tbody', {}, codes.map((from) => h('tr', {},
      h('th', { scope: 'row' }, label(from)),
      codes.map((to) => cell(number.get(`${from.code}>${to.code}`) ?? 0, from === to, most)))))));
}

const label = ({ code, label: names }) => (code === null ? t('not-assessed') : pick(names) || code);

function cell(customers, stays, most) {
  const heat = stays || customers === 0 ? 0 : 0.15 + (0.85 * customers) / most;
  const strong = heat > 0.55 ? 'strong' : '';
  return h('td', { class: `${stays ? 'stays' : 'moves'} ${strong}`, css: { '--heat': `${Math.round(100 * heat)}%` } },
    customers === 0 ? h('span', { class: 'zero' }, '0') : whole(customers));
}

// Customers by their three RFM bands, as three squares whose cells are the darker the more they hold.
import { h } from '../dom.js';
import { money, roughMoney, t, whole } from '../language.js';
import { codesOf } from '../names.js';

const LETTERS = ['recency', 'frequency', 'monetary'];

export function rfmMap(cells, customers) {
  if (cells.length === 0) {
    return h('p', {}, t('rfm.none'));
  }
  const found = new Map(cells.map((cell) => [LETTERS.map((letter) => cell[letter]).join(), cell]));
  const most = Math.max(...cells.map((cell) => cell.customers));
  const bands = codesOf('rfm.recency.band');
  return [
    h('p', { class: 'about small' }, t('rfm.about')),
    h('div', { class: 'squares' }, bands.map((monetary) => square(monetary, bands, found, most, customers))),
  ];
}

function square([monetary, name], bands, found, most, customers) {
  return h('table', { class: 'heat rfm-square' },
    h('caption', {}, t('rfm.monetary', { band: name })),
    h('thead', {}, h('tr', {},
      h('td', {}),
      bands.toReversed().map(([, band]) => h('th', { scope: 'col' }, unseen('rfm.frequency'), band)))),
    h('tbody', {}, bands.map(([recency, band]) => h('tr', {},
      h('th', { scope: 'row' }, unseen('rfm.recency'), band),
      bands.toReversed().map(([frequency]) => cell({ recency, frequency, monetary }, found, most, customers))))));
}

/** Who hears a cell hears of what its bands are; who sees it has it said above. */
const unseen = (key) => h('span', { class: 'unseen' }, t(key), t('colon'));

function cell(bands, found, most, customers) {
  const own = found.get(LETTERS.map((letter) => bands[letter]).join());
  if (!own) {
    return h('td', {}, h('span', { class: 'zero' }, '0'));
  }
  const heat = 0.12 + (0.88 * own.customers) / most;
  const query = Object.fromEntries(LETTERS.map((letter) => [`rfm.${letter}.band`, bands[letter]]));
  const said = t('rfm.cell', { n: whole(own.customers), amount: money(own.amount12m) });
  return h('td', { class: `moves ${heat > 0.55 ? 'strong' : ''}`, css: { '--heat': `${Math.round(100 * heat)}%` } },
    h('a', { href: customers(query), title: said, 'data-cell': Object.values(bands).join('-') },
      h('b', {}, whole(own.customers)), h('small', {}, roughMoney(own.amount12m))));
}

// How the customers fall to the codes of a result, and how the sales do.
import { fill, h } from '../dom.js';
import { money, roughMoney, share, t, whole } from '../language.js';
import { codesOf, nameOfResult, resultName } from '../names.js';

const FIRST = 'rfm.segment';

export function sharesPart({ shares, kpis }, customers) {
  const place = h('div', {});
  const told = Object.keys(shares).filter((field) => shares[field].some(({ code }) => code !== null));
  const select = h('select', { id: 'shares-result', onchange: () => draw() }, told.map((field) => h('option', { value: field }, resultName(field))));
  select.value = told.includes(FIRST) ? FIRST : told[0];
  const draw = () => fill(place, table(select.value, shares[select.value] ?? [], kpis, customers));
  draw();
  return [h('p', { class: 'labelled' }, h('label', { for: 'shares-result' }, t('shares.result')), select), place];
}

function table(field, shares, kpis, customers) {
  const order = [...codesOf(field).map(([code]) => code), null];
  const sorted = [...shares].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return h('table', { class: 'shares' },
    h('thead', {}, h('tr', {}, ['code', 'customers', 'sales'].map((key) => h('th', { scope: 'col' }, t(`shares.${key}`))))),
    h('tbody', {}, sorted.map((each) => h('tr', { 'data-code': each.code ?? 'none' },
      h('th', { scope: 'row' }, h('a', { href: customers({ [field]: each.code ?? 'none' }) }, each.code === null ? t('not-assessed') : nameOfResult(field, each.code))),
      bar('of-customers', each.customers, kpis.customers, whole(each.customers), null),
      bar('of-sales', each.amount12m, kpis.amount12m, roughMoney(each.amount12m), money(each.amount12m))))));
}

function bar(kind, part, all, said, exact) {
  const of = all > 0 ? part / all : 0;
  return h('td', { class: kind, title: exact },
    h('span', { class: 'length', css: { '--length': `${100 * of}%` } }),
    h('span', { class: 'said' }, said, ' ', h('small', {}, share(of))));
}

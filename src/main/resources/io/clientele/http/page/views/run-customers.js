// Customers of a run, by what was found.
import { getJson } from '../api.js';
import { fill, h, scrolling } from '../dom.js';
import { count, decimal, t, whole, wholeMoney } from '../language.js';
import { nameOfResult } from '../names.js';
import { customerFilter, filterChips } from '../parts/customer-filter.js';
import { problemBox } from '../problem.js';
import { to } from '../route.js';

const PAGE = 50;

let searched = false;

export async function showCustomers(place, id, query) {
  const path = `/v1/runs/${encodeURIComponent(id)}`;
  const [run, found] = await Promise.all([getJson(path), ask(path, query)]);
  const since = query.get('since');
  const go = (asked) => {
    searched = true;
    location.hash = address(id, asked);
  };
  fill(
    place,
    h('p', { class: 'small screen-only' }, h('a', { href: to('runs', id) + (since ? `?${new URLSearchParams({ since })}` : '') }, '← ', t('run.title', { date: run.asOf }))),
    h('h1', {}, t('found.title'), ' ', h('span', { class: 'other small' }, t('found.of', { date: run.asOf }))),
    customerFilter(query, go),
    filterChips(query, (asked) => address(id, asked)),
    found.problem ? problemBox(found.problem) : results(id, query, found));
  if (searched) {
    searched = false;
    place.addEventListener('arrived', () => place.querySelector('#found')?.focus({ preventScroll: true }), { once: true });
  }
}

const address = (id, query) => to('runs', id, 'customers') + (query.toString() ? `?${query}` : '');

/** `first` names so many with the largest sales; it is the page's own, as is where a page of the list begins. */
async function ask(path, query) {
  const asked = new URLSearchParams([...query].filter(([name, value]) => value && !['first', 'lang'].includes(name)));
  const first = Number(query.get('first')) || Infinity;
  const offset = Number(query.get('offset')) || 0;
  asked.set('limit', Math.max(0, Math.min(PAGE, first - offset)));
  try {
    const found = await getJson(`${path}/customers?${asked}`);
    return { ...found, total: Math.min(first, found.total), offset };
  } catch (problem) {
    return { problem };
  }
}

function results(id, query, { total, customers, offset }) {
  const page = { from: whole(offset + 1), to: whole(offset + customers.length), n: whole(total) };
  return h('section', { 'aria-labelledby': 'found' },
    h('h2', { id: 'found', tabindex: '-1' }, total === 0 ? t('found.none') : customers.length < total ? t('found.page', page) : count('found.all', total)),
    customers.length > 0 && table(id, customers),
    total > PAGE && pages(id, query, offset, total));
}

function table(id, customers) {
  return scrolling(t('found.title'), h('table', { class: 'plain-table found' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, t('found.customer')),
      h('th', { scope: 'col', class: 'number' }, t('found.sales')),
      h('th', { scope: 'col' }, t('field.quadrant')),
      h('th', { scope: 'col', class: 'number' }, t('found.value')),
      h('th', { scope: 'col' }, t('found.risk')),
      h('th', { scope: 'col' }, t('field.rfm.segment')),
      h('th', { scope: 'col', class: 'number' }, t('found.days')),
      h('th', { scope: 'col' }, t('found.owner')),
      h('th', { scope: 'col' }, t('found.region')))),
    h('tbody', {}, customers.map((each) => row(id, each)))));
}

const RISKS = { HIGH: 'error', MEDIUM: 'warning', LOW: 'good' };

function row(id, each) {
  const known = (name, show) => (each[name] === null || each[name] === undefined ? '–' : show(each[name]));
  return h('tr', { 'data-customer': each.customerId },
    h('th', { scope: 'row' }, h('a', { href: to('runs', id, 'customers', each.customerId) }, each['profile.name'] ?? each.customerId),
      each['profile.name'] && h('div', { class: 'small' }, each.customerId)),
    h('td', { class: 'number' }, known('purchases.amount12m', wholeMoney)),
    h('td', {}, known('quadrant', (code) => nameOfResult('quadrant', code))),
    h('td', { class: 'number' }, known('value.score', decimal)),
    h('td', {}, known('risk.level', (code) => [h('span', { class: `badge ${RISKS[code] ?? ''}` }, nameOfResult('risk.level', code)), ' ', h('small', {}, decimal(each['risk.points']))])),
    h('td', {}, known('rfm.segment', (code) => nameOfResult('rfm.segment', code))),
    h('td', { class: 'number' }, known('derived.recencyDays', whole)),
    h('td', {}, known('profile.owner', String)),
    h('td', {}, known('profile.region', String)));
}

function pages(id, query, offset, total) {
  const link = (at, key) => {
    const asked = new URLSearchParams(query);
    asked.set('offset', at);
    return h('a', { class: 'button', href: address(id, asked) }, t(key));
  };
  return h('nav', { class: 'tools', 'aria-label': t('found.pages') },
    offset > 0 && link(Math.max(0, offset - PAGE), 'found.previous'),
    offset + PAGE < total && link(offset + PAGE, 'found.next'));
}

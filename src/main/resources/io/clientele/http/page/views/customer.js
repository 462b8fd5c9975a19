// A customer's history: how the results moved, and what moved them.
import { getJson } from '../api.js';
import { fill, h } from '../dom.js';
import { t } from '../language.js';
import { historyChart } from '../parts/history-chart.js';
import { historyTable } from '../parts/history-table.js';
import { to, toSearch } from '../route.js';

const MOST = 200; // what the service gives of a history

export async function show(place, { parts: [id = ''] }) {
  const { customerId, entries } = await getJson(`/v1/customers/${encodeURIComponent(id)}/history`);
  fill(
    place,
    h('p', { class: 'small screen-only' }, h('a', { href: to('decisions') }, '← ', t('view.decisions'))),
    h('div', { class: 'title' },
      h('h1', {}, t('history.title', { customer: customerId })),
      h('p', { class: 'tools' },
        h('a', { class: 'button', href: toSearch({ customer: customerId }) }, t('history.search')),
        h('button', { onclick: () => print() }, t('print')))),
    entries.length === 0 && h('p', {}, t('history.none')),
    entries.length > 0 && [
      h('p', { class: 'about' }, t('history.about')),
      entries.length >= MOST && h('p', { class: 'notice' }, t('history.last', { n: MOST })),
      historyChart(entries),
      h('h2', {}, t('history.moves')),
      historyTable(entries),
    ]);
}

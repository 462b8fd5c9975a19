// A customer's history: how the results moved, and what moved them.
import { getJson } from '../api.js';
import { fill, h } from '../dom.js';
import { t } from '../language.js';
import { historyChart } from '../parts/history-chart.js';
import { historyTable } from '../parts/history-table.js';
import { problemBox } from '../problem.js';
import { to, toSearch } from '../route.js';

export async function show(place, { parts: [id = ''] }) {
  const path = `/v1/customers/${encodeURIComponent(id)}/history`;
  const { customerId, entries, next } = await getJson(path);
  const body = h('div', {});
  fill(
    place,
    h('p', { class: 'small screen-only' }, h('a', { href: to('decisions') }, '← ', t('view.decisions'))),
    h('div', { class: 'title' },
      h('h1', {}, t('history.title', { customer: customerId })),
      h('p', { class: 'tools' },
        h('a', { class: 'button', href: toSearch({ customer: customerId }) }, t('history.search')),
        h('button', { onclick: () => print() }, t('print')))),
    body);
  draw(body, path, entries, next);
}

function draw(body, path, entries, next) {
  fill(
    body,
    entries.length === 0 && h('p', {}, t('history.none')),
    entries.length > 0 && [
      h('p', { class: 'about' }, t('history.about')),
      next && earlier(body, path, entries, next),
      historyChart(entries),
      h('h2', {}, t('history.moves')),
      historyTable(entries),
    ]);
}

/** Says that there is more, and fetches it. */
function earlier(body, path, entries, next) {
  const button = h('button', { id: 'earlier', onclick: async () => {
    button.disabled = true;
    try {
      const before = await getJson(`${path}?after=${encodeURIComponent(next)}`);
      draw(body, path, [...before.entries, ...entries], before.next);
    } catch (problem) {
      button.after(problemBox(problem));
    }
  } }, t('history.earlier'));
  return h('p', { class: 'notice' }, t('history.last', { n: entries.length }), ' ', button);
}

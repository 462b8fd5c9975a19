// The runs: all of them, or the one that the address names.
import { getJson } from '../api.js';
import { fill, h, scrolling } from '../dom.js';
import { moment, t, whole } from '../language.js';
import { follow, goesOn } from '../parts/follow.js';
import { stateBadge } from '../parts/state.js';
import { to } from '../route.js';
import { showRun } from './run.js';
import { showCustomer } from './run-customer.js';
import { showCustomers } from './run-customers.js';

export async function show(place, { parts: [id, what, customer], query }) {
  if (what === 'customers') {
    await (customer ? showCustomer(place, id, customer) : showCustomers(place, id, query));
    return;
  }
  if (id) {
    await showRun(place, id, query.get('since'));
    return;
  }
  const list = h('div', {});
  let shown = await draw(list);
  fill(place, h('h1', {}, t('view.runs')), h('p', { class: 'about' }, t('runs.about')), list);
  follow(place, async () => {
    if (shown.some(goesOn)) {
      shown = await draw(list);
    }
    return !shown.some(goesOn);
  });
}

async function draw(list) {
  const { runs } = await getJson('/v1/runs');
  if (!list.contains(document.activeElement)) {
    fill(list, runs.length === 0 ? h('p', {}, t('runs.none'), ' ', h('a', { href: to('books') }, t('view.books'))) : table(runs));
  }
  return runs;
}

function table(runs) {
  return scrolling(t('view.runs'), h('table', { class: 'plain-table' },
    h('thead', {}, h('tr', {},
      ['run', 'state'].map((key) => h('th', { scope: 'col' }, t(`runs.${key}`))),
      ['customers', 'refused'].map((key) => h('th', { scope: 'col', class: 'number' }, t(`runs.${key}`))),
      ['release', 'started'].map((key) => h('th', { scope: 'col' }, t(`runs.${key}`))))),
    h('tbody', {}, runs.map(row))));
}

function row(run) {
  return h('tr', { 'data-run': run.id },
    h('th', { scope: 'row' }, h('a', { href: to('runs', run.id) }, run.asOf), h('div', { class: 'small' }, run.id)),
    h('td', {}, stateBadge(run.state), ' ',
      run.state === 'running' && h('progress', { 'aria-label': t('state.running'), max: run.customers, value: run.progress.settled })),
    h('td', { class: 'number' }, whole(run.customers)),
    h('td', { class: 'number' }, run.state === 'done' ? whole(run.refused) : '–'),
    h('td', {}, h('a', { href: to('releases', String(run.release.number)) }, t('release', { n: run.release.number }))),
    h('td', { class: 'when' }, moment(run.startedAt)));
}

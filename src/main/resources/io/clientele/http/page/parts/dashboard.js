// What a run found, at a glance; each mark leads to its customers.
import { getJson } from '../api.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import { to } from '../route.js';
import { kpiTiles } from './kpi-tiles.js';
import { movesPart } from './moves.js';
import { paretoCurve } from './pareto.js';
import { rfmMap } from './rfm-map.js';
import { scatter } from './scatter.js';
import { sharesPart } from './shares.js';

/** The address of customers of a run, by what was found. */
export const toCustomers = (run, query) => `${to('runs', run, 'customers')}?${new URLSearchParams(query)}`;

export async function dashboard(run, since) {
  const path = `/v1/runs/${run.id}`;
  const [summary, { runs }, before, moves] = await Promise.all([
    getJson(`${path}/summary`),
    getJson('/v1/runs'),
    since && getJson(`/v1/runs/${encodeURIComponent(since)}/summary`),
    since && getJson(`${path}/comparison?${new URLSearchParams({ since })}`),
  ]);
  const customers = (query) => toCustomers(run.id, query);
  return [
    comparer(run, runs, since),
    kpiTiles(summary.kpis, customers, before),
    h('div', { class: 'board' },
      panel('rfm', rfmMap(summary.heatMap, customers)),
      panel('shares', sharesPart(summary, customers)),
      panel('value-risk', scatter(summary.valueByRisk, run.id)),
      panel('pareto', paretoCurve(summary.pareto, summary.kpis.customers, customers))),
    moves && movesPart(run, moves, (query) => customers({ ...query, since })),
  ];
}

function panel(name, inside) {
  return h('section', { class: 'card panel', id: `panel-${name}`, 'aria-labelledby': `panel-${name}-title` },
    h('h2', { id: `panel-${name}-title` }, t(name)), inside);
}

/** Another run that is done and of no later day. */
function comparer(run, runs, since) {
  const others = runs.filter((each) => each.id !== run.id && each.state === 'done' && each.asOf <= run.asOf);
  if (others.length === 0) {
    return null;
  }
  const select = h('select', { id: 'since', onchange: () => {
    location.hash = to('runs', run.id) + (select.value ? `?${new URLSearchParams({ since: select.value })}` : '');
  } },
  h('option', { value: '' }, t('run.since.none')),
  others.map(({ id }) => h('option', { value: id, selected: id === since }, id)));
  return h('p', { class: 'compare screen-only' }, h('span', { class: 'labelled' }, h('label', { for: 'since' }, t('run.since')), select));
}

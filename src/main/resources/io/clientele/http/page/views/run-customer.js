// A customer of a run from all sides: results, actions, why, history and facts.
import { getJson } from '../api.js';
import { fill, folding, h } from '../dom.js';
import { t } from '../language.js';
import { chain } from '../parts/chain.js';
import { actionTable, resultCards } from '../parts/decision.js';
import { factList } from '../parts/fact-list.js';
import { historyChart } from '../parts/history-chart.js';
import { historyTable } from '../parts/history-table.js';
import { later } from '../parts/later.js';
import { nested } from '../parts/run-results.js';
import { modelName } from '../parts/sheet-list.js';
import { summary } from '../parts/summary.js';
import { to } from '../route.js';
import { may } from '../session.js';

export async function showCustomer(place, id, customerId) {
  const answer = await getJson(`/v1/runs/${encodeURIComponent(id)}/customers/${encodeURIComponent(customerId)}`);
  const { run } = answer;
  const found = { ...nested(answer.customer), actions: answer.actions.map(nested) };
  const recorded = run.recorded && found.decisionId !== null;
  fill(
    place,
    h('p', { class: 'small screen-only' }, h('a', { href: to('runs', id) }, '← ', t('run.title', { date: run.asOf })), ' · ', h('a', { href: to('runs', id, 'customers') }, t('whole.back'))),
    heading(found, run, recorded),
    found.problem && h('div', { class: 'problem' }, h('p', {}, h('strong', {}, t('whole.problem'))), h('p', { lang: 'en' }, found.problem)),
    found.decisionId && [
      summary(found),
      h('section', { id: 'actions', 'aria-labelledby': 'actions-title' }, h('h2', { id: 'actions-title' }, t('decision.actions')), actionTable(found.actions)),
      h('section', { 'aria-labelledby': 'results-title' }, h('h2', { id: 'results-title' }, t('whole.results')), resultCards(found), gaps(found.notAssessed)),
    ],
    reasons(found, recorded),
    h('section', { 'aria-labelledby': 'facts-title' }, folding('facts-title', t('facts.title'), factList(found))));
}

function heading(found, run, recorded) {
  const { customerId, profile } = found;
  return h('div', { class: 'title' },
    h('div', {},
      h('h1', {}, profile?.name ?? customerId, ' ', profile?.name && h('span', { class: 'other' }, customerId)),
      h('p', { class: 'small' }, t('whole.by', { date: run.asOf, n: run.release.number }),
        [profile?.region, profile?.owner].filter(Boolean).map((each) => [' · ', each]))),
    h('p', { class: 'tools' },
      recorded && may('auditor') && h('a', { class: 'button', href: to('decisions', found.decisionId) }, t('whole.decision')),
      h('button', { onclick: () => print() }, t('print'))));
}

/** Models, parted by commas, that lacked facts. */
function gaps(models) {
  return models && h('p', { class: 'small' }, t('whole.gaps'), t('colon'), models.split(',').map(modelName).join(t('comma')));
}

/** Why it was so decided and how it came there, where that is recorded and may be seen. */
function reasons({ decisionId, customerId }, recorded) {
  if (!recorded || !may('auditor')) {
    return decisionId && h('p', { class: 'notice' }, t(recorded ? 'whole.why.not-you' : 'whole.why.none'));
  }
  return [
    later('why', 'decision.why', async () => {
      const { explanation, release } = await getJson(`/v1/decisions/${decisionId}/explanation`);
      return chain(explanation, release.number);
    }),
    later('history', 'whole.history', async () => {
      const { entries } = await getJson(`/v1/customers/${encodeURIComponent(customerId)}/history`);
      return [entries.length > 1 && historyChart(entries), historyTable(entries)];
    }),
  ];
}

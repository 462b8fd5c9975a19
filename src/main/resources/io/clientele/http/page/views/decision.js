// One recorded decision: what came out, why, what nearly did, and whether it still comes out.
import { getJson } from '../api.js';
import { fill, folding, h } from '../dom.js';
import { t } from '../language.js';
import { gapList, actionTable, resultCards } from '../parts/decision.js';
import { chain } from '../parts/chain.js';
import { factList } from '../parts/fact-list.js';
import { goalPart } from '../parts/goal.js';
import { instant } from '../parts/instant.js';
import { later } from '../parts/later.js';
import { nearMisses } from '../parts/near-misses.js';
import { rawPart } from '../parts/raw.js';
import { recordPart } from '../parts/record.js';
import { replayPart } from '../parts/replay.js';
import { summary } from '../parts/summary.js';
import { problemBox } from '../problem.js';
import { to } from '../route.js';
import { sheetsOf } from '../store.js';

export async function showDecision(place, id) {
  const path = `/v1/decisions/${encodeURIComponent(id)}`;
  let answer;
  try {
    answer = await getJson(path);
  } catch (problem) {
    if (problem.type !== 'erased') {
      throw problem;
    }
    fill(place, back(), h('h1', {}, t('erased.title')), erased(problem));
    return;
  }
  const { decision, facts, record } = answer;
  const reasons = [later('part-decision-why', 'decision.why', () => why(path, decision)), later('part-near', 'near', () => near(path, decision))];
  fill(
    place,
    back(),
    heading(decision, record),
    summary(decision),
    resultCards(decision),
    h('h2', {}, t('decision.actions')),
    actionTable(decision.actions),
    decision.notAssessed.length > 0 && [h('h2', {}, t('decision.not-assessed')), gapList(decision.notAssessed)],
    h('section', { class: 'screen-only', 'aria-labelledby': 'replay-title' }, h('h2', { id: 'replay-title' }, t('replay')), replayPart(path, decision.release.number)),
    reasons,
    h('section', { class: 'screen-only', 'aria-labelledby': 'goal-title' }, h('h2', { id: 'goal-title' }, t('goal')), goalPart(path, decision)),
    h('section', { 'aria-labelledby': 'facts-title' }, folding('facts-title', t('facts.title'), factList(facts))),
    h('section', { 'aria-labelledby': 'record-title' }, folding('record-title', t('record'), recordPart(decision, record))),
    rawPart(path, answer));
}

const back = () => h('p', { class: 'small screen-only' }, h('a', { href: to('decisions') }, '← ', t('view.decisions')));

function heading(decision, record) {
  return h('div', { class: 'title' },
    h('div', {},
      h('h1', {}, t('decision.title', { customer: decision.customerId, date: decision.asOf })),
      h('p', { class: 'small' }, instant(decision.decidedAt), ' · ',
        h('a', { href: to('releases', String(decision.release.number)) }, t('release', { n: decision.release.number })), ' · ',
        t('record.caller'), t('colon'), record.caller)),
    h('p', { class: 'tools' },
      h('a', { class: 'button', href: to('customers', decision.customerId) }, t('customer.history')),
      h('button', { onclick: () => print() }, t('print'))));
}

function erased(problem) {
  const { at, by, reason } = problem.fields;
  return at
    ? h('p', { class: 'notice' }, h('strong', {}, t('problem.erased')), ' ', instant(at), ' ', t('erased.by', { by, reason }))
    : problemBox(problem);
}

async function why(path, { release }) {
  const { explanation } = await getJson(`${path}/explanation`);
  return chain(explanation, release.number);
}

async function near(path, { release }) {
  const [answer, { sheets }] = await Promise.all([getJson(`${path}/near-misses`), sheetsOf(String(release.number))]);
  return nearMisses(answer.nearMisses, release.number, sheets);
}

// A decision: what came out model by model, what to do, and how it came about.
import { h, scrolling } from '../dom.js';
import { decimal, moment, money, pick, t } from '../language.js';
import { codeName, factName, nameOfResult, roleName } from '../names.js';
import { explanation } from './explanation.js';
import { modelName } from './sheet-list.js';

/** Of each model the result that names it, and the figures behind it. */
const CARDS = [
  ['quadrant', 'quadrant', (d) => [['value.score', d.value?.score], ['risk.points', d.risk?.points]]],
  ['rfm', 'rfm.segment', (d) => ['recency', 'frequency', 'monetary'].map((letter) => [`letter.${letter}`, d.rfm[letter]?.score])],
  ['value', 'value.class', (d) => [['value.score', d.value.score], ['value.index', d.value.index]]],
  ['risk', 'risk.level', (d) => [['risk.points', d.risk.points]]],
  ['composite', 'composite.level', (d) => ['score', 'current', 'growth', 'stability', 'strategic'].map((part) => [`composite.${part}`, d.composite[part]])],
  ['account', 'account.tier', (d) => [['score', d.account.score]]],
  ['priority', 'priority.level', (d) => [['score', d.priority.score]]],
  ['icp', 'icp.fit', (d) => [['score', d.icp.score]]],
  ['clv', 'clv.segment', (d) => [['clv.amount', d.clv.amount, money], ['clv.retention', d.clv.retention]]],
  ['health', 'health.band', (d) => [['score', d.health.score]]],
  ['loyalty', 'loyalty.band', (d) => [['loyalty.points', d.loyalty.points]]],
];

export function decisionPart(decision) {
  return [
    h('h2', { tabindex: '-1', id: 'decided' }, t('decision.title', { customer: decision.customerId, date: decision.asOf })),
    h('p', { class: 'small' }, t('decision.by', { n: decision.release.number, at: moment(decision.decidedAt) })),
    resultCards(decision),
    h('h2', {}, t('decision.actions')),
    actionTable(decision.actions),
    decision.notAssessed.length > 0 && [h('h2', {}, t('decision.not-assessed')), gapList(decision.notAssessed)],
    h('h2', {}, t('decision.why')),
    explanation(decision.explanation, decision.release.number),
  ];
}

/** What came out, model by model, with the figures behind it. */
export function resultCards(decision) {
  return h('div', { class: 'cards' }, CARDS.map((card) => resultCard(decision, card)));
}

function resultCard(decision, [model, place, figures]) {
  const code = place.split('.').reduce((part, name) => part?.[name], decision);
  const known = decision[model] !== null && decision[model] !== undefined;
  return h('div', { class: 'result', 'data-result': place },
    h('h3', {}, modelName(model)),
    h('p', { class: code ? 'verdict' : 'verdict none' }, code ? nameOfResult(place, code) : t('not-assessed')),
    known && h('dl', {}, figures(decision).filter(([, value]) => value !== null && value !== undefined).map(([key, value, show = decimal]) =>
      h('div', {}, h('dt', {}, t(`figure.${key}`)), h('dd', {}, show(value))))));
}

/** What to do, by whom and until when. */
export function actionTable(actions) {
  if (actions.length === 0) {
    return h('p', {}, t('decision.no-actions'));
  }
  return scrolling(t('decision.actions'), h('table', { class: 'plain-table' },
    h('thead', {}, h('tr', {}, ['due', 'action', 'owner', 'cadence', 'channel'].map((name) => h('th', { scope: 'col' }, t(`action.${name}`))))),
    h('tbody', {}, actions.map((action) => h('tr', {},
      h('td', { class: 'when' }, action.dueOn),
      h('th', { scope: 'row' }, pick(action.title)),
      h('td', {}, roleName(action.ownerRole), action.owner && [' · ', action.owner]),
      h('td', {}, codeName('cadence', action.cadence) || action.cadence),
      h('td', {}, codeName('channel', action.channel) || action.channel))))));
}

/** What could not be assessed, and for want of which facts. */
export function gapList(gaps) {
  return h('ul', {}, gaps.map((gap) =>
    h('li', {}, h('strong', {}, modelName(gap.model)), gap.partial && ` (${t('decision.partial')})`, t('colon'),
      t('decision.missing'), ' ', gap.missing.map(factName).join(t('comma')))));
}

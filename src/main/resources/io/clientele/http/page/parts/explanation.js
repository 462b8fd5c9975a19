// How a decision came about: every row that fired and every formula, model by model.
import { h, roomy } from '../dom.js';
import { pick, t } from '../language.js';
import { toRow } from '../route.js';
import { formulaText } from './formulas.js';
import { modelName } from './sheet-list.js';

/** `release` is the one that decided: the rows are linked as it has them. */
export function explanation(steps, release) {
  return h('div', { class: 'explanation' }, inRuns(steps).map(([model, own]) =>
    h('details', { open: roomy() },
      h('summary', {}, modelName(model), ' ', h('small', {}, own.length)),
      h('ol', {}, own.map((firing) => step(firing, release))))));
}

/** The steps in firing order, those of one model together. */
export function inRuns(steps) {
  const groups = new Map();
  steps.forEach((each) => groups.set(each.model, [...(groups.get(each.model) ?? []), each]));
  return [...groups];
}

function step(firing, release) {
  return h('li', { class: firing.kind },
    h('span', { class: 'sentence' }, pick(firing.text)), ' ',
    firing.source ? rowLink(firing.source, release) : h('code', { class: 'rule', title: firing.formula && formulaText(firing.formula) }, firing.rule));
}

/** The way to a row of a table, as a release has it. */
export function rowLink({ file, sheet, row }, release) {
  return h('a', { class: 'small source', href: toRow(file, sheet, row, release) }, `${file} / ${sheet} / ${t('row', { n: row })}`);
}

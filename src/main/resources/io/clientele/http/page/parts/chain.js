// The chain of a decision: from the facts over rows and formulas to the actions, each step with
// what it read and what it gave, and the way from one to the other.
import { h, roomy, unfold } from '../dom.js';
import { pick, t } from '../language.js';
import { plainName } from '../names.js';
import { explanationValue, nameOfPlace, nameOfRead, valueOfRead } from './chain-names.js';
import { chainSources, readsOf } from './chain-sources.js';
import { inRuns, rowLink } from './explanation.js';
import { formulaText, nameInFormula } from './formulas.js';
import { modelName } from './sheet-list.js';

/** `release` is the one that decided: its rows are linked as it has them. */
export function chain(steps, release) {
  const sources = chainSources(steps);
  const numbers = new Map(steps.map((firing, index) => [firing, index]));
  const first = new Map([...steps].reverse().map((firing) => [firing.rule, firing]));
  return h('div', { class: 'explanation chain' }, inRuns(steps).map(([model, own]) =>
    h('details', { open: roomy() },
      h('summary', {}, modelName(model), ' ', h('small', {}, own.length)),
      h('ol', {}, own.map((firing) => step(firing, numbers.get(firing), { sources, release, first: first.get(firing.rule) === firing }))))));
}

/** A formula that is used again is not written out again. */
function step(firing, index, { sources, release, first }) {
  return h('li', { class: firing.kind, id: stepId(index), tabindex: '-1' },
    h('span', { class: 'sentence' }, pick(firing.text)), ' ',
    firing.source && rowLink(firing.source, release),
    firing.formula && first && h('p', { class: 'how' }, h('code', {}, firing.rule), ' ', h('span', {}, formulaText(firing.formula))),
    reads(firing, index, sources),
    firing.formula && gives(firing));
}

function reads(firing, index, sources) {
  const read = readsOf(firing);
  return read.length > 0 && h('p', { class: 'reads' }, h('span', { class: 'field-name' }, t('chain.reads'), ' '),
    read.map((each) => [readPart(firing, each, sources(each, index, firing)), ' ']));
}

/** What a step read: as a way to where it comes from, if that is in the page. */
function readPart(firing, { name, value, group }, from) {
  const said = [h('span', {}, nameOfRead(firing, name, group)), ' ', h('b', {}, valueOfRead(firing, name, value))];
  const title = firing.formula && !group && nameInFormula(name) !== plainName(name) ? plainName(name) : null;
  if (from === undefined) {
    return h('span', { class: 'read', title }, said);
  }
  return h('button', { class: 'read link', title, onclick: () => jump(typeof from === 'number' ? stepId(from) : from) }, said);
}

function gives(firing) {
  return h('p', { class: 'reads' }, h('span', { class: 'field-name' }, t('chain.gives'), ' '),
    Object.entries(firing.sets).map(([place, value]) => [h('span', { class: 'read' }, nameOfPlace(place), ' ', h('b', {}, explanationValue(value))), ' ']));
}

const stepId = (index) => `step-${index}`;

function jump(id) {
  const target = document.getElementById(id);
  unfold(target);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

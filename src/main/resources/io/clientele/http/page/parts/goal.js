// What would move this customer: a goal is chosen, and the smallest changes that reach it are shown.
import { postJson } from '../api.js';
import { fill, h, say, scrolling } from '../dom.js';
import { count, decimal, pick, t } from '../language.js';
import { codesOf, factName, nameOfResult, resultFields, resultName } from '../names.js';
import { problemBox } from '../problem.js';
import { valueOfFact } from './chain-names.js';

export function goalPart(path, decision) {
  const ways = h('div', { id: 'ways' });
  const code = h('select', { id: 'goal-code' });
  const field = h('select', { id: 'goal-field', onchange: () => offer() }, resultFields().map((place) => h('option', { value: place }, resultName(place))));
  field.value = 'quadrant';
  const offer = () => fill(code, codesOf(field.value).map(([value, name]) =>
    h('option', { value }, resultOf(decision, field.value) === value ? t('goal.now', { name }) : name)));
  offer();
  code.selectedIndex = Math.max(0, [...code.options].findIndex(({ value }) => value !== resultOf(decision, 'quadrant')));
  const button = h('button', { class: 'primary', type: 'submit', id: 'goal-do' }, t('goal.do'));
  const find = async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      fill(ways, found(await postJson(`${path}/counterfactuals`, { goal: { [field.value]: code.value } })));
      say(ways.firstElementChild.textContent);
    } catch (problem) {
      fill(ways, problemBox(problem));
    }
    button.disabled = false;
  };
  return [
    h('p', { class: 'about' }, t('goal.about')),
    h('form', { class: 'compare', onsubmit: find },
      h('span', { class: 'labelled' }, h('label', { for: 'goal-field' }, t('goal.field')), field),
      h('span', { class: 'labelled' }, h('label', { for: 'goal-code' }, t('goal.code')), code),
      button),
    ways,
  ];
}

const resultOf = (decision, place) => place.split('.').reduce((part, name) => part?.[name], decision);

function found({ verdict, sets, because, obstacles, complete, decisions }) {
  const tried = h('p', { class: 'small' }, count('goal.tried', decisions));
  if (verdict === 'reached') {
    return h('p', { class: 'verdict good' }, t('goal.reached'));
  }
  if (verdict === 'not-reachable') {
    return [
      h('p', { class: 'verdict warning' }, t('goal.none')),
      h('p', {}, pick(because)),
      h('ul', {}, obstacles.map(({ text }) => h('li', {}, pick(text)))),
      tried,
    ];
  }
  return [h('p', { class: 'verdict good' }, count('goal.ways', sets.length)), h('div', { class: 'pair' }, sets.map(way)),
    complete === false && h('p', {}, t('goal.not-smallest')), tried];
}

function way({ effort, changes, carried, results }, index) {
  const title = t('goal.way', { n: index + 1 });
  return h('div', { class: 'card way' },
    h('h3', {}, title, ' ', h('span', { class: 'badge' }, t('goal.effort', { n: decimal(effort) }))),
    scrolling(title, h('table', { class: 'changes-table' },
      h('thead', {}, h('tr', {}, ['fact', 'from', 'to'].map((name) => h('th', { scope: 'col', class: name !== 'fact' && 'number' }, t(`goal.${name}`))))),
      changeRows('changes', changes), changeRows('carried', carried))),
    h('ul', {}, changes.map(({ text }) => h('li', {}, pick(text)))),
    h('p', { class: 'small' }, t('goal.then'), t('colon'),
      Object.entries(results).filter(([place]) => resultFields().includes(place)).map(([place, code]) => `${resultName(place)} ${nameOfResult(place, code)}`).join(t('comma'))));
}

/** What somebody has to bring about, and what follows from it by itself. */
function changeRows(kind, changes) {
  return changes.length > 0 && h('tbody', { class: kind },
    h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: 3 }, t(`goal.${kind}`))),
    changes.map((change) => h('tr', {},
      h('th', { scope: 'row' }, pick(change.label) || factName(change.fact)),
      h('td', { class: 'number' }, valueOfFact(change.from)),
      h('td', { class: 'number' }, h('b', {}, valueOfFact(change.to))))));
}

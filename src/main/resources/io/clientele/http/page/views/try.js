// Facts are typed in, and the decision appears with its reasons.
import { postJson, send } from '../api.js';
import { fill, h, say } from '../dom.js';
import { t } from '../language.js';
import { decisionPart } from '../parts/decision.js';
import { faultText } from '../parts/faults.js';
import { factFields, fieldId, fromCustomer, toJson } from '../parts/facts-form.js';
import { problemBox } from '../problem.js';

/** What was typed and decided; it outlives a look at another view. */
const kept = { typed: new Map(), decision: undefined, example: '' };

let examples;

export async function show(place) {
  examples ??= await loadExamples();
  const fields = h('div', { class: 'fact-groups' }, factFields(kept.typed));
  const result = h('div', { id: 'decision' }, kept.decision && decisionPart(kept.decision));
  fill(
    place,
    h('h1', {}, t('view.try')),
    h('p', { class: 'about' }, t('try.about')),
    h('form', { class: 'try', novalidate: true, onsubmit: (event) => decide(event, result) },
      h('div', { class: 'bar' },
        h('label', { for: 'example' }, t('try.example')), exampleChoice(place),
        h('button', { type: 'button', onclick: () => start(place, new Map(), '') }, t('try.clear')),
        h('button', { class: 'primary', type: 'submit', id: 'decide' }, t('try.do'))),
      fields,
      h('p', { class: 'buttons' }, h('button', { class: 'primary', type: 'submit' }, t('try.do')))),
    result,
  );
}

async function loadExamples() {
  const [first, lines] = await Promise.all(
    ['method-a.json', 'customers.ndjson'].map(async (file) => (await send('GET', `/page/examples/${file}`)).text()));
  return [JSON.parse(first), ...lines.trim().split('\n').map((line) => JSON.parse(line))];
}

function exampleChoice(place) {
  const select = h('select', { id: 'example', onchange: () => {
    const chosen = examples[Number(select.value)];
    start(place, select.value === '' ? new Map() : fromCustomer(chosen), select.value);
  } },
  h('option', { value: '' }, t('try.own')),
  examples.map((customer, index) =>
    h('option', { value: index, selected: String(index) === kept.example },
      `${customer.customerId} ${customer.profile?.name ?? ''}${index === 0 ? t('try.method-a') : ''}`)));
  return select;
}

function start(place, typed, example) {
  Object.assign(kept, { typed, example, decision: undefined });
  show(place);
}

async function decide(event, result) {
  event.preventDefault();
  const form = event.target;
  clearFaults(form);
  try {
    kept.decision = await postJson('/v1/try', toJson(kept.typed));
    fill(result, decisionPart(kept.decision));
    const heading = result.querySelector('h2');
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
    say(t('try.decided'));
  } catch (problem) {
    kept.decision = undefined;
    fill(result, problemBox(problem, fieldOf));
    showFaults(problem.errors ?? []);
  }
}

function clearFaults(form) {
  form.querySelectorAll('[aria-invalid]').forEach((control) => {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  });
  form.querySelectorAll('.complaint').forEach((complaint) => { complaint.hidden = true; });
}

const fieldOf = ({ pointer }) => document.getElementById(fieldId(pointer));

/** Each fault at its field; the first one gets the focus. */
function showFaults(faults) {
  const named = faults.filter(fieldOf);
  for (const fault of named) {
    const control = fieldOf(fault);
    const complaint = document.getElementById(`${control.id}-fault`);
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', complaint.id);
    fill(complaint, faultText(fault));
    complaint.hidden = false;
  }
  if (named.length > 0) {
    fieldOf(named[0]).focus();
  }
}

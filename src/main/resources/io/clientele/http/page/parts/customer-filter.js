// The form that asks for customers of a run, and what it asks for now.
import { h } from '../dom.js';
import { t, whole } from '../language.js';
import { codesOf, nameOfResult, resultFields, resultName } from '../names.js';

const FIRST = ['quadrant', 'risk.level', 'rfm.segment'];
const BANDS = ['rfm.recency.band', 'rfm.frequency.band', 'rfm.monetary.band'];
const TEXTS = ['q', 'owner', 'region'];
const ORDERS = ['amount', 'clv', 'value', 'risk', 'recency', 'name'];
const ACTION = 'actions.{action}.action';
const NONE = 'none';

/** `searched` gets what is asked for when the form is sent; what the form has no field for stays. */
export function customerFilter(query, searched) {
  const rest = resultFields().filter((field) => !FIRST.includes(field));
  const asked = (name) => query.get(name) ?? '';
  return h('form', { class: 'card filter', 'aria-label': t('found.filter'), onsubmit: (event) => submit(event, query, searched) },
    h('div', { class: 'filter-fields' },
      text('q', asked('q')),
      FIRST.map((field) => result(field, asked(field))),
      choice('order', t('found.order'), ORDERS.map((order) => [order, t(`order.${order}`)]), asked('order') || ORDERS[0])),
    h('details', {},
      h('summary', {}, t('found.more')),
      h('div', { class: 'filter-fields' },
        BANDS.map((field) => result(field, asked(field))),
        rest.map((field) => result(field, asked(field))),
        choice('action', t('found.action'), any(codesOf(ACTION), asked('action')), asked('action')),
        text('owner', asked('owner')), text('region', asked('region')))),
    h('p', { class: 'buttons' }, h('button', { class: 'primary', type: 'submit', id: 'show-customers' }, t('found.do'))));
}

/** A result that was asked for stays in the list, whether its code is known or not. */
function any(codes, asked) {
  const all = codes.some(([code]) => code === asked) || !asked || asked === NONE ? codes : [...codes, [asked, asked]];
  return [['', t('filter.any')], ...all];
}

const result = (field, asked) => choice(field, nameOf(field), [...any(codesOf(field), asked), [NONE, t('not-assessed')]], asked);
const nameOf = (field) => (BANDS.includes(field) ? t(`found.${field}`) : resultName(field));
const idOf = (name) => `found-${name.replaceAll('.', '-')}`;

function choice(name, label, options, asked) {
  const select = h('select', { id: idOf(name), name }, options.map(([value, said]) => h('option', { value, selected: value === asked }, said)));
  return h('div', { class: 'field' }, h('label', { for: idOf(name) }, label), select);
}

function text(name, asked) {
  return h('div', { class: 'field' }, h('label', { for: idOf(name) }, t(`found.${name}`)),
    h('input', { id: idOf(name), name, type: name === 'q' ? 'search' : 'text', value: asked, autocomplete: 'off' }));
}

function submit(event, query, searched) {
  event.preventDefault();
  const asked = new URLSearchParams(query);
  ['offset', 'lang'].forEach((name) => asked.delete(name));
  for (const [name, value] of new FormData(event.target)) {
    if (value.trim() && !(name === 'order' && value === ORDERS[0])) {
      asked.set(name, value.trim());
    } else {
      asked.delete(name);
    }
  }
  searched(asked);
}

/** Each condition as a link to the list without it; what a result was can be seen here alone. */
export function filterChips(query, address) {
  const chips = [...query].filter(([name, value]) => value && !['offset', 'order', 'since', 'lang'].includes(name));
  return chips.length > 0 && h('ul', { class: 'chips' }, chips.map(([name, value]) => {
    const asked = new URLSearchParams(query);
    ['offset', name].forEach((each) => asked.delete(each));
    const said = sayOf(name, value);
    return h('li', {}, h('a', { href: address(asked), 'aria-label': t('found.drop', { name: said }) }, said, h('span', { 'aria-hidden': 'true' }, ' ×')));
  }));
}

function sayOf(name, value) {
  if (name === 'first') {
    return `${t('found.first')} ${whole(Number(value))}`;
  }
  if (TEXTS.includes(name)) {
    return `${t(`found.${name}`)}${t('colon')}${value}`;
  }
  if (name === 'action') {
    return nameOfResult(ACTION, value);
  }
  const field = name.replace(/^was\./, '');
  const called = name === field ? nameOf(field) : t('found.was', { name: nameOf(field) });
  return `${called}${t('colon')}${value === NONE ? t('not-assessed') : nameOfResult(field, value)}`;
}

// What to look for among the decisions. The fields are those of the address, so that it can be shared.
import { fill, freshId, h } from '../dom.js';
import { t } from '../language.js';
import { codesOf, resultFields, resultName, tableNames, tableTitle } from '../names.js';
import { toSearch } from '../route.js';

const FIRST_ROW = 12;
const PLAIN = ['customer', 'from', 'to', 'release', 'caller'];

/** The form; `actions` are the codes to offer, each with its name. */
export function decisionFilter(query, actions, searched) {
  const fields = [
    text('customer', query), text('from', query, { type: 'date' }), text('to', query, { type: 'date' }),
    text('release', query, { inputmode: 'numeric', pattern: '[1-9][0-9]*', class: 'number' }), text('caller', query),
  ];
  const action = select('action', [['', t('filter.any')], ...withAsked(actions, query.get('action'))], query.get('action') ?? '');
  const results = present(query).map(([place, code]) => resultPair(place, code));
  const grid = h('div', { class: 'filter-fields' }, fields, action, ruleFields(query), results);
  return h('form', { class: 'card filter', id: 'filter', role: 'search', 'aria-label': t('filter'), onsubmit: (event) => submit(event, searched) },
    grid,
    h('p', { class: 'buttons' },
      h('button', { class: 'primary', type: 'submit', id: 'search' }, t('filter.do')),
      h('button', { type: 'button', onclick: () => grid.append(resultPair('', '')) }, t('filter.another')),
      h('a', { class: 'button', href: toSearch() }, t('filter.clear'))));
}

function text(name, query, attributes = {}) {
  const id = `filter-${name}`;
  return field(id, t(`filter.${name}`),
    h('input', { id, name, type: 'text', autocomplete: 'off', spellcheck: 'false', value: query.get(name) ?? '', ...attributes }));
}

const field = (id, label, control) => h('div', { class: 'field' }, h('label', { for: id }, label), control);

function select(name, options, chosen, label = t(`filter.${name}`), id = `filter-${name}`) {
  return field(id, label, h('select', { id, name }, optionsOf(options, chosen)));
}

const optionsOf = (options, chosen) =>
  options.map(([value, said]) => h('option', { value, selected: value === chosen }, said));

/** A code that is asked for but not known here stands in the list all the same. */
function withAsked(known, asked) {
  return asked && !known.some(([code]) => code === asked) ? [...known, [asked, asked]] : known;
}

/** The results asked for; an empty pair where there are none. */
function present(query) {
  const asked = resultFields().flatMap((place) => query.getAll(place).map((code) => [place, code]));
  return asked.length > 0 ? asked : [['', '']];
}

function resultPair(place, code) {
  const id = freshId('filter-code');
  const codes = h('select', { id, 'data-code': true });
  const offer = (of, chosen) => fill(codes, optionsOf([['', t('filter.any')], ...withAsked(codesOf(of), chosen)], chosen));
  offer(place, code);
  const fields = select('result', [['', t('filter.any')], ...resultFields().map((each) => [each, resultName(each)])], place, t('filter.result'), `${id}-of`);
  fields.querySelector('select').addEventListener('change', (event) => offer(event.target.value, ''));
  return h('div', { class: 'filter-pair' }, fields, field(id, t('filter.code'), codes));
}

/** A row is named as the spreadsheet numbers it; the service counts from its first. */
function ruleFields(query) {
  const [table = '', number = ''] = (query.get('rule') ?? '').split('#');
  return [
    select('table', [['', t('filter.any')], ...withAsked(tableNames().map((name) => [name, tableTitle(name)]), table)], table),
    field('filter-row', t('filter.row'),
      h('input', { id: 'filter-row', name: 'row', type: 'number', min: FIRST_ROW, class: 'number', value: number ? FIRST_ROW - 1 + Number(number) : '' })),
  ];
}

function submit(event, searched) {
  event.preventDefault();
  const form = event.target;
  const value = (name) => form.elements[name].value.trim();
  const row = form.elements.row;
  row.setCustomValidity(value('table') && !row.value ? t('filter.row.missing') : '');
  if (!form.reportValidity()) {
    row.addEventListener('input', () => row.setCustomValidity(''), { once: true });
    return;
  }
  const pairs = PLAIN.map((name) => [name, value(name)]);
  for (const pair of form.querySelectorAll('.filter-pair')) {
    const [place, code] = [...pair.querySelectorAll('select')].map((each) => each.value);
    pairs.push([place, code]);
  }
  pairs.push(['action', value('action')]);
  pairs.push(['rule', value('table') && `${value('table')}#${Number(row.value) - FIRST_ROW + 1}`]);
  searched(new URLSearchParams(pairs.filter(([name, given]) => name && given)));
}

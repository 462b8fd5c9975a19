// The facts of a customer to type in, grouped as they are sent.
import { h } from '../dom.js';
import { pick, t } from '../language.js';
import { codeName, facts, schema, sections } from '../names.js';
import { words } from '../words.js';

/** The id of the field that a JSON pointer names. */
export const fieldId = (pointer) => `fact${pointer.replaceAll('/', '-')}`;

/** Field sets for all facts; `typed` holds the text of each by its pointer and is kept up to date. */
export function factFields(typed) {
  return sections().map((section) => {
    const own = facts().filter((fact) => fact.section === section.key);
    return h('fieldset', { class: 'facts' },
      h('legend', {}, pick(section.name)),
      own.map((fact) => field(fact, typed)));
  });
}

function field(fact, typed) {
  const id = fieldId(fact.pointer);
  const control = controlFor(fact, id);
  control.value = typed.get(fact.pointer) ?? '';
  control.addEventListener('input', () => typed.set(fact.pointer, control.value));
  return h('div', { class: 'field' },
    h('label', { for: id }, pick(fact.name), unit(fact)),
    control,
    h('p', { class: 'complaint', id: `${id}-fault`, hidden: true }));
}

function unit(fact) {
  const key = `unit.${fact.unit}`;
  return words[key] && h('span', { class: 'unit' }, ` ${t(key)}`);
}

function controlFor(fact, id) {
  const { type, codes, format } = shapeOf(fact);
  const name = fact.pointer;
  if (type === 'boolean') {
    return choice(id, name, [['true', t('yes')], ['false', t('no')]]);
  }
  if (codes) {
    return choice(id, name, codes.map((code) => [code, codeName('indicatorCode', code) || code]));
  }
  if (format === 'date') {
    return h('input', { id, name, type: 'date' });
  }
  const mode = type === 'integer' ? 'numeric' : type === 'number' ? 'decimal' : null;
  return h('input', { id, name, type: 'text', inputmode: mode, autocomplete: 'off', required: fact.pointer === '/customerId', class: mode ? 'number' : null });
}

function choice(id, name, options) {
  return h('select', { id, name }, h('option', { value: '' }, t('unknown')), options.map(([value, text]) => h('option', { value }, text)));
}

function shapeOf(fact) {
  const top = schema().properties;
  const own = fact.section ? top[fact.section].properties[fact.key] : top[fact.key];
  const type = [own.type].flat().find((each) => each !== 'null');
  return { type, codes: own.enum?.filter((code) => code !== null), format: own.format };
}

/**
 * The JSON of what was typed. Numbers go as they were typed, so that none is rounded on the way;
 * what is no number goes as text, and the service says so at its field.
 */
export function toJson(typed) {
  const groups = new Map(sections().map((section) => [section.key, []]));
  for (const fact of facts()) {
    const text = (typed.get(fact.pointer) ?? '').trim();
    if (text !== '') {
      groups.get(fact.section).push(`${JSON.stringify(fact.key)}:${literal(fact, text)}`);
    }
  }
  const inside = [...groups].filter(([key, own]) => key && own.length > 0).map(([key, own]) => `${JSON.stringify(key)}:{${own.join()}}`);
  return `{${[...groups.get(''), ...inside].join()}}`;
}

function literal(fact, text) {
  const { type } = shapeOf(fact);
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
  const bare = type === 'boolean' || ((type === 'integer' || type === 'number') && isNumber);
  return bare ? text : JSON.stringify(text);
}

/** What to type for a customer given as JSON. */
export function fromCustomer(customer) {
  const typed = new Map();
  for (const fact of facts()) {
    const value = (fact.section ? customer[fact.section] : customer)?.[fact.key];
    if (value !== undefined && value !== null) {
      typed.set(fact.pointer, String(value));
    }
  }
  return typed;
}

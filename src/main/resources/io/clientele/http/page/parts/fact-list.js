// The facts as they were received.
import { h } from '../dom.js';
import { decimal, money, percent, pick, t } from '../language.js';
import { codeName, facts, sections } from '../names.js';

/** The id of the line of a fact. */
export const factId = (pointer) => `given${pointer.replaceAll('/', '-')}`;

/** `customer` in the form in which it was sent; what was not given is not listed. */
export function factList(customer) {
  return h('div', { class: 'given' }, sections().map((section) => {
    const own = facts()
      .filter((fact) => fact.section === section.key)
      .map((fact) => [fact, valueOf(customer, fact)])
      .filter(([, value]) => value !== undefined && value !== null);
    return own.length > 0 && h('div', { class: 'card' },
      h('h3', {}, pick(section.name)),
      h('dl', {}, own.map(([fact, value]) =>
        h('div', { id: factId(fact.pointer), tabindex: '-1' }, h('dt', {}, pick(fact.name)), h('dd', {}, said(fact, value))))));
  }));
}

const valueOf = (customer, { section, key }) => (section ? customer[section] : customer)?.[key];

function said({ unit }, value) {
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  if (typeof value !== 'number') {
    return codeName('indicatorCode', value) || String(value);
  }
  if (unit === 'yuan') {
    return money(value);
  }
  return unit === 'fraction' ? `${decimal(value)} (${percent(value)})` : decimal(value);
}

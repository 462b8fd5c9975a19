// What is wrong with facts, said with the names that the form has for them.
import { h } from '../dom.js';
import { pick, t } from '../language.js';
import { factName, facts } from '../names.js';
import { words } from '../words.js';

/** A fault in the reader's language; one that is about no fact of the form in the service's words. */
export function faultText({ pointer, code, message }) {
  const fact = facts().find((each) => each.pointer === pointer);
  if (!fact) {
    return h('span', { lang: 'en' }, message);
  }
  const key = words[`fault.${code}`] ? `fault.${code}` : 'fault.unknown';
  return t(key, { name: pick(fact.name), range: pick(fact.range).replace('`asOf`', factName('asOf')).replaceAll('`', '') });
}

/** All faults; each that has a field is a way to it. */
export function faultList(faults, fieldOf) {
  return h('ul', { class: 'faults' }, faults.map((fault) => {
    const field = fieldOf?.(fault);
    return h('li', {}, field
      ? h('button', { type: 'button', class: 'link', title: t('fault.go'), onclick: () => field.focus() }, faultText(fault))
      : faultText(fault));
  }));
}

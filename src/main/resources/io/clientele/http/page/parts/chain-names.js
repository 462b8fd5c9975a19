// What is called what in the chain of a decision.
import { decimal, t } from '../language.js';
import { codeName, factName, nameInColumn, nameOfResult, resultName } from '../names.js';
import { words } from '../words.js';
import { modelName } from './sheet-list.js';

/** The lists that name the parts which a formula adds up. */
const PARTS = ['riskFactor', 'signal', 'dimension', 'indicator', 'criterion'];

/** What a step calls something it read; a formula's own name where the formula has to be read beside it. */
export function nameOfRead(firing, name, group) {
  if (group) {
    return partName(firing.model, name);
  }
  return firing.formula ? name.split('.').at(-1) : plainName(name);
}

/** What something read is called by people, or the name that it has in formulas. */
export function plainName(name) {
  const fact = factName(name);
  return fact === name && words[`read.${name}`] ? t(`read.${name}`) : fact;
}

function partName(model, part) {
  const code = part.toUpperCase();
  const lists = [...PARTS, `${model}Part`];
  return lists.map((list) => codeName(list, part) || codeName(list, code)).find(Boolean) || part;
}

/** A value that a step read; a code by the name that it has in the table's own column. */
export function valueOfRead({ rule, source }, name, value) {
  if (name === 'action') {
    return nameOfResult('actions.{action}.action', value);
  }
  const code = source && typeof value === 'string' ? nameInColumn(rule.split('#')[0], name, value) : '';
  return code || explanationValue(value);
}

/** What a result is called: `risk.points`, `derived.recencyDays`, `actions.X.dueOn`. */
export function nameOfPlace(place) {
  const [model, ...rest] = place.split('.');
  if (model === 'derived' && words[`read.${rest[0]}`]) {
    return t(`read.${rest[0]}`);
  }
  if (words[`figure.${place}`]) {
    return t(`figure.${place}`);
  }
  if (model === 'actions') {
    return t('action.due');
  }
  return rest.join('.') === 'score' ? `${modelName(model)} ${t('figure.score')}` : resultName(place);
}

/** A value as it is read: numbers in groups, everything else as it is. */
export function explanationValue(value) {
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  return typeof value === 'number' ? decimal(value) : String(value ?? '–');
}

// What is called what in the chain of a decision.
import { decimal, t } from '../language.js';
import { codeName, nameInColumn, nameOfResult, plainName, resultName } from '../names.js';
import { words } from '../words.js';
import { nameInFormula } from './formulas.js';
import { modelName } from './sheet-list.js';

/** The lists that name the parts which a formula adds up. */
const PARTS = ['riskFactor', 'signal', 'dimension', 'indicator', 'criterion'];

/** What a step calls something it read; a formula's own name where the formula has to be read beside it. */
export function nameOfRead(firing, name, group) {
  if (group) {
    return partName(firing.model, name);
  }
  return firing.formula ? nameInFormula(name) : plainName(name);
}

function partName(model, part) {
  const code = part.toUpperCase();
  const lists = [...PARTS, `${model}Part`];
  return lists.map((list) => codeName(list, part) || codeName(list, code)).find(Boolean) || plainName(part);
}

/** A value that a step read; a code by the name that it has in the table's own column. */
export function valueOfRead({ rule, source }, name, value) {
  if (name === 'action') {
    return nameOfResult('actions.{action}.action', value);
  }
  const code = source && typeof value === 'string' ? nameInColumn(rule.split('#')[0], name, value) : '';
  return code || valueOfFact(value);
}

/** What a fact says: a code of the facts' own lists by its name, anything else as it is. */
export function valueOfFact(value) {
  return (typeof value === 'string' && codeName('indicatorCode', value)) || explanationValue(value);
}

/** What a result is called: `risk.points`, `derived.recencyDays`, `actions.X.dueOn`. */
export function nameOfPlace(place) {
  const [model, ...rest] = place.split('.');
  const read = model === 'derived' ? `read.${rest[0]}` : `read.${model}${capital(rest.join('.'))}`;
  if (words[read]) {
    return t(read);
  }
  if (words[`figure.${place}`]) {
    return t(`figure.${place}`);
  }
  if (model === 'actions') {
    return t('action.due');
  }
  return rest.join('.') === 'score' ? `${modelName(model)} ${t('figure.score')}` : resultName(place);
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** A value as it is read: numbers in groups, everything else as it is. */
export function explanationValue(value) {
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  return typeof value === 'number' ? decimal(value) : String(value ?? '–');
}

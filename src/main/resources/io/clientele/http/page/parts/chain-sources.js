// Where what a step read comes from: an earlier step, or the facts that were given.
import { facts } from '../names.js';
import { factId } from './fact-list.js';

/** Last words of results that say nothing without the one before: `risk.points`, `value.score`. */
const VAGUE = new Set(['score', 'level', 'points', 'class', 'fit', 'segment', 'band', 'tier', 'amount', 'recency', 'frequency', 'monetary']);

/** Results that later steps call by a name of its own. */
const ALSO = {
  'clv.amount': ['clv'],
  'rfm.segment': ['segment'],
  'composite.growth': ['growthScore'],
  'value.benchmark.averageAmount12m': ['averageAmount12m'],
  'value.benchmark.averageOrderValue': ['benchmarkOrderValue'],
  'value.benchmark.averageYears': ['benchmarkYears'],
  'value.benchmark.averageScore': ['benchmarkScore'],
};

/** What a step read, each thing once; what came in a group such as `factors` says so. */
export function readsOf({ because, inputs }) {
  if (because) {
    return [...new Map(because.map(({ fact, value }) => [fact, { name: fact, value }])).values()];
  }
  return Object.entries(inputs ?? {}).flatMap(([name, value]) =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).map(([part, of]) => ({ name: part, value: of, group: name }))
      : [{ name, value }]);
}

/** A function that gives the number of the step, or the id of the fact, that something was read from. */
export function chainSources(steps) {
  const set = steps.map((firing) => new Set(Object.keys(firing.sets ?? {}).flatMap((place) => namesOf(place))));
  const last = (before, name) => {
    for (let index = before - 1; index >= 0; index -= 1) {
      if (set[index].has(name)) {
        return index;
      }
    }
    return undefined;
  };
  return ({ name, value, group }, index, firing) => {
    if (name === 'action') {
      return last(index, `actions/${value}`);
    }
    return group ? last(index, `${firing.model}/${name}`) ?? last(index, `rfm/${name.toLowerCase()}`) : last(index, name) ?? given(name);
  };
}

/** The names by which later steps call a result: `risk.points` is `riskPoints`. */
function namesOf(place) {
  const parts = place.split('.');
  const [end, before] = [parts.at(-1), parts.at(-2) ?? ''];
  const names = [before + end.charAt(0).toUpperCase() + end.slice(1)];
  if (parts.length <= 2 && !VAGUE.has(end)) {
    names.push(end);
  }
  names.push(...(ALSO[place] ?? []));
  return [...names, ...parts.slice(1).flatMap((part) => [`${parts[0]}/${part}`, `${parts[0]}/${part.toUpperCase()}`])];
}

function given(name) {
  const fact = facts().find(({ section, key }) => key === name || `${section}.${key}` === name);
  return fact && factId(fact.pointer);
}

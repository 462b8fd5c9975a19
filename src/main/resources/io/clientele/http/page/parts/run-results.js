// A customer of a run in the form that decisions and facts have elsewhere.

const LEAF = /\./;

/**
 * From columns such as `rfm.recency.band` to objects in each other; one of which nothing is known is
 * null, as in a decision.
 */
export function nested(columns) {
  const whole = {};
  for (const [name, value] of Object.entries(columns)) {
    const path = name.split(LEAF);
    const last = path.pop();
    let at = whole;
    path.forEach((part) => { at = at[part] ??= {}; });
    at[last] = value;
  }
  return emptied(whole);
}

function emptied(whole) {
  for (const [key, value] of Object.entries(whole)) {
    if (value !== null && typeof value === 'object') {
      whole[key] = Object.values(emptied(value)).every((each) => each === null) ? null : value;
    }
  }
  return whole;
}

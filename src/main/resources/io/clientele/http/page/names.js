// What facts, codes and tables are called.
import { getJson } from './api.js';
import { pick, t } from './language.js';
import { words } from './words.js';

let loaded;

/** Loads the names, once. */
export async function loadNames() {
  loaded ??= await getJson('/page/names.json');
}

export const sections = () => loaded.sections;
export const facts = () => loaded.facts;
export const schema = () => loaded.schema;

/** The name of a code in a list, or nothing where it has none. */
export function codeName(list, code) {
  return pick(loaded.lists[list]?.[code]);
}

/** The name of a code in a column of a table. */
export function nameInColumn(table, column, code) {
  const list = loaded.tables[table]?.lists[column];
  return list ? codeName(list, code) : '';
}

/** The name of a result such as `risk.level`, or the code itself. */
export function nameOfResult(place, code) {
  return codeName(loaded.results[place], code) || code;
}

/** The results that are codes and have a name of their own: `quadrant`, `risk.level`. */
export const resultFields = () => Object.keys(loaded.results).filter((place) => words[`field.${place}`]);

/** The codes that a result may have, each with its name. */
export function codesOf(place) {
  const list = loaded.lists[loaded.results[place]] ?? {};
  return Object.entries(list).map(([code, name]) => [code, pick(name)]);
}

/** What a result is called, or its place in the decision. */
export function resultName(place) {
  return words[`field.${place}`] ? t(`field.${place}`) : place;
}

/** The name of an owner role, or the code itself. */
export function roleName(code) {
  return codeName('ownerRole', code) || code;
}

/** All tables, in the order in which the models run. */
export const tableNames = () => Object.keys(loaded.tables);

/** Where a table stands. */
export function placeOf(table) {
  return loaded.tables[table];
}

/** The title of a table, or its name. */
export function tableTitle(table) {
  return pick(loaded.tables[table]?.title) || (table === 'scenarios' ? t('model.scenarios') : table);
}

/** The name of a fact given as `purchases.orders12m` or `orders12m`. */
export function factName(place) {
  const fact = loaded.facts.find(
    (each) => each.key === place || `${each.section}.${each.key}` === place,
  );
  return fact ? pick(fact.name) : place;
}

/** What something that a step read is called by people, or the name that it has in formulas. */
export function plainName(name) {
  const fact = factName(name);
  return fact === name && words[`read.${name}`] ? t(`read.${name}`) : fact;
}

// Differences: in words, and as marks for the cells of a sheet.
import { h } from '../dom.js';
import { count, pick, t } from '../language.js';
import { quoted } from './findings.js';

const KINDS = ['changed', 'added', 'removed', 'moved'];

const isIn = (place, sheet) => place?.file === sheet.file && place.sheet === sheet.sheet;
const tableIn = (diff, sheet) => diff?.tables.find((each) => isIn(each, sheet));
const scenariosIn = (diff, sheet) => (diff?.scenarios ?? []).filter(({ to }) => isIn(to, sheet));

/** How many changes a sheet shows; scenarios that are gone are told in the list alone. */
export function changesIn(diff, sheet) {
  return (tableIn(diff, sheet)?.changes.length ?? 0) + scenariosIn(diff, sheet).length;
}

/** Whether anything that decides differs. */
export const decidesOtherwise = (diff) => diff.tables.length + diff.rules.length > 0;

/** Whether a release could be made of it: where a scenario stands is no part of one. */
export const isPublishable = (diff) => decidesOtherwise(diff) || diff.scenarios.some(({ kind }) => kind !== 'moved');

/** What a difference changes in one sheet, for the sheet's table to mark. */
export function changesOf(diff, sheet) {
  const marks = { changes: new Map(), kinds: new Map(), removed: [] };
  for (const change of tableIn(diff, sheet)?.changes ?? []) {
    if (change.kind === 'removed') {
      marks.removed.push(gone(change));
    } else {
      mark(change.kind, change.sheetRow, change.cells, marks);
    }
  }
  scenariosIn(diff, sheet).forEach(({ kind, to, cells }) => mark(kind, to.row, cells, marks));
  return marks;
}

function mark(kind, row, cells, { changes, kinds }) {
  if (kind !== 'changed') {
    kinds.set(row, kind);
  }
  if (kind !== 'added') {
    cells.filter(({ cell }) => cell).forEach((cell) => changes.set(letterOf(cell.cell) + row, cell));
  }
}

const letterOf = (cell) => cell.replace(/\d+$/, '');

/** A row that is gone, shown before the row that took its place. */
function gone(change) {
  const row = change.fromSheetRow - 0.5;
  return { row, gone: true, cells: Object.fromEntries(change.cells.map((cell) => [letterOf(cell.cell) + row, cell.from])) };
}

/** All changes in the analyst's words; `jump` shows a change in its sheet. */
export function changeList(diff, jump) {
  const { tables, rules, scenarios } = diff;
  if (tables.length + rules.length + scenarios.length === 0) {
    return h('p', {}, t('diff.none'));
  }
  return h('div', { class: 'changes' },
    tables.map((table) => [
      h('h3', {}, pick(table.title), ' ', h('small', {}, `${table.file} / ${table.sheet}`)),
      h('ul', {}, table.changes.map((change) => item(change, { ...table, row: change.sheetRow }, jump))),
    ]),
    rules.length > 0 && [
      h('h3', {}, t('diff.rules')),
      h('ul', {}, rules.map((rule) => h('li', {}, kindBadge(rule.kind), ' ', h('code', {}, rule.file)))),
    ],
    scenarios.length > 0 && [
      h('h3', {}, t('model.scenarios')),
      h('ul', {}, scenarios.map((change) => item(change, change.to, jump))),
    ]);
}

function item(change, place, jump) {
  const text = quoted(pick(change.text));
  const cell = change.kind === 'added' ? null : change.cells[0]?.cell;
  return h('li', {}, kindBadge(change.kind), ' ',
    change.kind === 'removed'
      ? h('span', {}, text)
      : h('button', { class: 'link', onclick: () => jump(place.file, place.sheet, { cell, row: place.row }) }, text));
}

function kindBadge(kind) {
  return h('span', { class: `badge kind ${kind}` }, t(`diff.${kind}`));
}

/** How many changes of each kind there are, as a line of words. */
export function changeCount(diff) {
  const kinds = diff.tables.flatMap((table) => table.changes.map((change) => change.kind));
  const rows = KINDS
    .map((kind) => [kind, kinds.filter((each) => each === kind).length])
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => t(`diff.count.${kind}`, { n: number }));
  const scenarios = diff.scenarios.length > 0 ? [count('diff.count.scenarios', diff.scenarios.length)] : [];
  return [...rows, ...scenarios].join(t('comma'));
}

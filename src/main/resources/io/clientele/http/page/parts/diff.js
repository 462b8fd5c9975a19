// Differences: in words, and as marks for the cells of a sheet.
import { h } from '../dom.js';
import { pick, t } from '../language.js';
import { quoted } from './findings.js';

const FIRST_ROW = 12;

/** What a difference changes in one sheet, for the sheet's table to mark. */
export function changesOf(diff, sheet) {
  const table = diff?.tables.find((each) => each.file === sheet.file && each.sheet === sheet.sheet);
  const marks = { changes: new Map(), kinds: new Map(), removed: [] };
  for (const change of table?.changes ?? []) {
    mark(change, sheet, marks);
  }
  return marks;
}

function mark(change, sheet, { changes, kinds, removed }) {
  if (change.kind === 'removed') {
    removed.push(gone(change));
    return;
  }
  const row = sheet.rows.find((each) => each.number === change.row)?.row ?? FIRST_ROW - 1 + change.row;
  if (change.kind !== 'changed') {
    kinds.set(row, change.kind);
  }
  if (change.kind !== 'added') {
    change.cells.forEach((cell) => changes.set(letterOf(cell.cell) + row, cell));
  }
}

const letterOf = (cell) => cell.replace(/\d+$/, '');

/** A row that is gone, shown before the row that took its place. */
function gone(change) {
  const row = FIRST_ROW - 1.5 + change.fromRow;
  return { row, gone: true, cells: Object.fromEntries(change.cells.map((cell) => [letterOf(cell.cell) + row, cell.from])) };
}

/** All changes in the analyst's words, table by table; `jump` shows a change in its sheet. */
export function changeList(diff, jump) {
  if (diff.tables.length === 0 && diff.rules.length === 0) {
    return h('p', {}, t('diff.none'));
  }
  return h('div', { class: 'changes' },
    diff.tables.map((table) => [
      h('h3', {}, pick(table.title), ' ', h('small', {}, `${table.file} / ${table.sheet}`)),
      h('ul', {}, table.changes.map((change) => h('li', {}, kindBadge(change.kind), ' ', words(table, change, jump)))),
    ]),
    diff.rules.length > 0 && [
      h('h3', {}, t('diff.rules')),
      h('ul', {}, diff.rules.map((rule) => h('li', {}, kindBadge(rule.kind), ' ', h('code', {}, rule.file)))),
    ]);
}

function words(table, change, jump) {
  const text = quoted(pick(change.text));
  return jump && change.kind !== 'removed'
    ? h('button', { class: 'link', onclick: () => jump(table, change) }, text)
    : h('span', {}, text);
}

function kindBadge(kind) {
  return h('span', { class: `badge kind ${kind}` }, t(`diff.${kind}`));
}

/** How many changes of each kind there are, as a line of words. */
export function changeCount(diff) {
  const kinds = diff.tables.flatMap((table) => table.changes.map((change) => change.kind));
  return ['changed', 'added', 'removed', 'moved']
    .map((kind) => [kind, kinds.filter((each) => each === kind).length])
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => t(`diff.count.${kind}`, { n: number }))
    .join(t('comma'));
}

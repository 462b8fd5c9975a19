// A sheet as an analyst knows it from the spreadsheet, with whatever is to be marked in it.
import { h, scrolling } from '../dom.js';
import { language, other, pick, pickOther, t, tagOf } from '../language.js';
import { cellText, isNumber } from './cell.js';
import { quoted } from './findings.js';
import { tip } from './tip.js';

const FIRST_ROW = 12;

/**
 * The sheet as a table.
 *
 * marks: findings by cell; changes: by cell what stood there before; kinds: by row `added` or
 * `moved`; removed: rows that are gone; here: the row to point out; link: the address of a row.
 */
export function sheetTable(sheet, { marks, changes, kinds, removed = [], here, link, id } = {}) {
  const context = { sheet, columns: columnsOf(sheet, marks), marks, changes, kinds, here, link };
  const table = h('table', { class: 'sheet', id },
    h('caption', { class: 'unseen' }, `${sheet.file} · ${sheet.sheet}`),
    h('thead', {}, sheet.table && groups(context.columns), headings(context.columns)),
    h('tbody', {}, rowsOf(sheet, marks, removed).map((row) => tableRow(row, context))));
  return scrolling(`${sheet.file} · ${sheet.sheet}`, table, 'tall');
}

/**
 * Brings a cell of a sheet into view, marks it and gives it the focus: `C12`, or `12` for the whole
 * row. What stands above the rows is shown at the heading of its column.
 */
export function pointOut(place, where = '') {
  const [, letter = '', number = ''] = /^([A-Z]*)(\d+)$/.exec(where) ?? [];
  const cell = letter && (place.querySelector(`td[data-cell="${letter}${number}"]`)
    ?? (Number(number) < FIRST_ROW ? place.querySelector(`th[data-column="${letter}"]`) : null));
  const row = place.querySelector('tr.here');
  place.querySelectorAll('.pointed').forEach((each) => each.classList.remove('pointed'));
  if (cell) {
    cell.classList.add('pointed');
    cell.setAttribute('tabindex', cell.getAttribute('tabindex') ?? '-1');
    cell.scrollIntoView({ block: 'center', inline: 'center' });
    cell.focus({ preventScroll: true });
  } else {
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('a')?.focus({ preventScroll: true });
  }
  return cell || row;
}

/** The columns, and those beside them in which something stands that should not. */
function columnsOf(sheet, marks) {
  const known = sheet.columns ?? [];
  const letters = new Set(known.map((column) => column.letter));
  const cells = [...sheet.rows.flatMap((row) => Object.keys(row.cells)), ...(marks?.keys() ?? [])];
  const further = new Set(cells.map((cell) => cell.replace(/\d+$/, '')).filter((letter) => /^[A-Z]+$/.test(letter)));
  letters.forEach((letter) => further.delete(letter));
  const strays = [...further].sort(byLetter).map((letter) => ({ letter, kind: 'stray', label: null }));
  return [...known.map((column) => bare(column, cells)), ...strays];
}

/** Remarks that nobody wrote need no room. */
function bare(column, cells) {
  const empty = column.kind === 'remark' && !cells.some((cell) => cell.replace(/\d+$/, '') === column.letter);
  return empty ? { ...column, bare: true } : column;
}

const byLetter = (a, b) => a.length - b.length || a.localeCompare(b, 'en');

/** The rows in order; those that findings point at and that hold nothing; those that are gone. */
function rowsOf(sheet, marks, removed) {
  const rows = [...sheet.rows];
  const known = new Set(rows.map((row) => row.row));
  for (const cell of marks?.keys() ?? []) {
    const row = Number(cell.replace(/^[A-Z]+/, ''));
    if (row >= FIRST_ROW && !known.has(row)) {
      known.add(row);
      rows.push({ row, number: null, cells: {} });
    }
  }
  rows.push(...removed);
  return rows.sort((a, b) => a.row - b.row);
}

function groups(columns) {
  const spans = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last?.kind === column.kind) {
      last.size += 1;
    } else {
      spans.push({ kind: column.kind, size: 1 });
    }
  }
  return h('tr', { class: 'groups' },
    h('td', { class: 'row-number' }),
    spans.map(({ kind, size }) =>
      h('th', { scope: 'colgroup', colspan: size, class: kind }, t(`column.${kind}`))));
}

function headings(columns) {
  return h('tr', { class: 'headings' },
    h('th', { scope: 'col', class: 'row-number' }, h('span', { class: 'unseen' }, t('sheet.row'))),
    columns.map((column) =>
      h('th', { scope: 'col', class: `${column.kind} ${column.bare ? 'bare' : ''}`.trim(), 'data-column': column.letter },
        h('span', { class: 'letter' }, column.letter, note(column)),
        h('span', { class: 'label' }, pick(column.label)),
        h('span', { class: 'other', lang: tagOf(other()) }, pickOther(column.label)),
        column.unit && h('span', { class: 'unit' }, unit(column)))));
}

function unit(column) {
  return language() === 'en' ? `(${pick(column.unit)})` : `（${pick(column.unit)}）`;
}

function note(column) {
  if (!column.note) {
    return null;
  }
  const button = h('button', { type: 'button', class: 'note', 'aria-label': t('sheet.note', { column: pick(column.label) }) }, '?');
  return tip(button, () => pick(column.note));
}

function tableRow(row, context) {
  const kind = row.gone ? 'removed' : context.kinds?.get(row.row) ?? '';
  const here = context.here === row.row && !row.gone;
  return h('tr', { class: `${kind} ${here ? 'here' : ''}`.trim() || null, 'data-row': row.row },
    rowNumber(row, kind, context.link),
    context.columns.map((column) => tableCell(row, column, context)));
}

function rowNumber(row, kind, link) {
  const number = link && !row.gone ? h('a', { href: link(row.row) }, row.row) : row.gone ? '' : String(row.row);
  return h('th', { scope: 'row', class: 'row-number' },
    number,
    kind && h('span', { class: `kind ${kind}`, title: t(`diff.${kind}`) }, h('span', { class: 'unseen' }, t(`diff.${kind}`))));
}

function tableCell(row, column, context) {
  const cell = `${column.letter}${row.row}`;
  const text = row.cells[cell];
  const findings = row.gone ? undefined : context.marks?.get(cell);
  const change = row.gone ? undefined : context.changes?.get(cell);
  const classes = [
    isNumber(column) ? 'number' : column.type === 'text' || column.kind === 'remark' ? 'text' : 'code',
    column.kind,
    column.bare && 'bare',
    findings && (findings.some((each) => each.severity === 'error') ? 'error' : 'warning'),
    change && 'changed',
  ].filter(Boolean);
  const element = h('td', { class: classes.join(' '), 'data-cell': row.gone ? null : cell, tabindex: findings || change ? '0' : null },
    change && h('del', {}, h('span', { class: 'unseen' }, t('diff.was')), change.from ?? t('diff.blank')),
    change ? h('ins', {}, cellText(context.sheet.table, column, text)) : cellText(context.sheet.table, column, text),
    findings && h('span', { class: 'unseen' }, findings.map((each) => ` – ${t(`severity.${each.severity}`)}: ${pick(each.message)}`)));
  return findings ? tip(element, () => findings.map(findingTip)) : element;
}

function findingTip(finding) {
  return h('p', {},
    h('strong', { class: finding.severity }, t(`severity.${finding.severity}`)), ' ', quoted(pick(finding.message)),
    h('br'), h('span', { class: 'hint' }, '→ ', quoted(pick(finding.hint))));
}

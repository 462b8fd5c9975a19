// Several sheets to look through, with findings and changes marked where they are.
import { fill, h } from '../dom.js';
import { count, pick } from '../language.js';
import { changesIn, changesOf } from './diff.js';
import { marksOf } from './findings.js';
import { pointOut, sheetTable } from './sheet.js';

/** A viewer of sheets; `jump` shows a cell or row of one of them. */
export function workbookViewer(sheets, { findings = [], diff } = {}) {
  const tabs = h('div', { class: 'tabs over', role: 'group' });
  const body = h('div', { class: 'sheet-body' });
  const place = h('div', { class: 'viewer' }, tabs, body);
  let current = sheets.find((sheet) => notes(sheet) > 0) ?? sheets[0];

  function notes(sheet) {
    return marksOf(findings, sheet).size + changesIn(diff, sheet);
  }

  function draw(here) {
    fill(tabs, sheets.map(tab));
    fill(
      body,
      h('p', { class: 'small' }, pick(current.title)),
      sheetTable(current, { marks: marksOf(findings, current), ...changesOf(diff, current), here }),
    );
  }

  function tab(sheet) {
    const number = notes(sheet);
    return h('button', { type: 'button', 'aria-pressed': String(sheet === current), onclick: () => { current = sheet; draw(); } },
      h('span', { class: 'file' }, sheet.file.replace(/\.xlsx$/, '')), ' ', sheet.sheet,
      number > 0 && h('span', { class: 'number', title: count('notes', number) }, number));
  }

  const find = (file, name) => sheets.find((sheet) => sheet.file === file && sheet.sheet === name);

  function jump(file, name, { cell, row }) {
    current = find(file, name) ?? current;
    draw(row ?? Number(cell?.replace(/\D+/, '')));
    const first = body.querySelector('tr.here td')?.dataset.cell;
    if (!pointOut(body, cell ?? first)) {
      body.scrollIntoView({ block: 'center' });
    }
  }

  if (current) {
    draw();
  }
  return { place, jump, holds: (file, name) => find(file, name) !== undefined };
}

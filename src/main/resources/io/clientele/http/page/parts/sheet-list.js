// The sheets to choose from, grouped by the model that reads them.
import { h } from '../dom.js';
import { pick, t } from '../language.js';
import { words } from '../words.js';

/** What a model is called. */
export function modelName(model) {
  return words[`model.${model}`] ? t(`model.${model}`) : model;
}

/** Links to sheets as a list at the side; `address` gives each its link. */
export function sheetLinks(sheets, current, address) {
  return h('nav', { class: 'sheets', 'aria-label': t('sheets') },
    byModel(sheets).map(([model, own]) => [
      h('h2', {}, modelName(model)),
      h('ul', {}, own.map((sheet) =>
        h('li', {}, h('a', { href: address(sheet), 'aria-current': sheet === current ? 'true' : null }, nameOf(sheet))))),
    ]));
}

/** The same sheets as a drop-down list, for a narrow screen. */
export function sheetChoice(sheets, current, address) {
  const select = h('select', { id: 'sheet-choice', onchange: () => { location.hash = select.value; } },
    byModel(sheets).map(([model, own]) =>
      h('optgroup', { label: modelName(model) }, own.map((sheet) =>
        h('option', { value: address(sheet), selected: sheet === current }, nameOf(sheet))))));
  return h('p', { class: 'sheet-choice' }, h('label', { for: 'sheet-choice' }, t('sheets')), select);
}

/** The sheets of one workbook as the tabs of a spreadsheet. */
export function sheetTabs(sheets, current, address) {
  const own = sheets.filter((sheet) => sheet.file === current.file);
  return h('nav', { class: 'tabs', 'aria-label': t('sheets.of', { file: current.file }) },
    h('span', { class: 'file' }, current.file),
    own.map((sheet) => h('a', { href: address(sheet), 'aria-current': sheet === current ? 'true' : null }, sheet.sheet)));
}

const nameOf = (sheet) => pick(sheet.title) || sheet.sheet;

function byModel(sheets) {
  const groups = new Map();
  for (const sheet of sheets) {
    const model = sheet.model ?? 'scenarios';
    groups.set(model, [...(groups.get(model) ?? []), sheet]);
  }
  return [...groups];
}

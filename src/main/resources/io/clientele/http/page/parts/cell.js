// What stands in a cell, as it stands there, and beside it what it means.
import { h } from '../dom.js';
import { percent, t } from '../language.js';
import { nameInColumn } from '../names.js';

const NUMBERS = new Set(['integer', 'decimal', 'money', 'rate']);

export const isNumber = (column) => NUMBERS.has(column?.type);

/** The text of a cell with its meaning: 30 % beside 0.3, the name beside a code. */
export function cellText(table, column, text) {
  if (text === undefined || text === null || text === '') {
    return column?.kind === 'condition' ? h('span', { class: 'any' }, t('cell.any')) : '';
  }
  return [h('span', { class: 'raw' }, text), meaning(table, column, text)];
}

function meaning(table, column, text) {
  const said = column && means(table, column, text);
  return said ? h('small', {}, said) : null;
}

function means(table, column, text) {
  if (column.type === 'rate') {
    return /^-?\d+(\.\d+)?$/.test(text) ? percent(Number(text)) : '';
  }
  if (column.type === 'code' || column.type === 'codes') {
    const names = text.split(';').map((code) => nameInColumn(table, column.name, code));
    return names.every(Boolean) ? names.join(t('comma')) : '';
  }
  return '';
}

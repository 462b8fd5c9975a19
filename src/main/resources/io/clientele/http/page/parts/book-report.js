// What became of every row that a book was made of.
import { h, scrolling } from '../dom.js';
import { decimal, money, roughMoney, t, whole } from '../language.js';
import { words } from '../words.js';

/** The figures of a book, and of each file what was used and what was not, and why. */
export function bookReport(report) {
  const figures = [
    ['book.customers', whole(report.customers), t('book.without-orders', { n: whole(report.withoutOrders) })],
    ['book.sales', roughMoney(report.sales12m), money(report.sales12m)],
    ['book.lookalikes', whole(report.lookalikes)],
    ['book.below-zero', whole(report.netBelowZero)],
  ];
  return [
    h('dl', { class: 'figures' }, figures.map(([key, figure, about]) =>
      h('div', {}, h('dt', {}, t(key)), h('dd', {}, figure), about && h('dd', { class: 'small' }, about)))),
    h('section', { 'aria-labelledby': 'rows-title', id: 'rows' },
      h('h2', { id: 'rows-title' }, t('book.rows')),
      h('div', { class: 'pair' }, report.files.map(filePart))),
  ];
}

/** How many rows of a file are not used. */
export const refusedRows = ({ refused }) => Object.values(refused).reduce((sum, rows) => sum + rows, 0);

function filePart(file) {
  const refused = refusedRows(file);
  const title = t('book.file', { role: roleName(file.role), name: file.name });
  return h('div', { class: 'card file-report', 'data-role': file.role },
    h('h3', {}, title, ' ', h('span', { class: 'badge' }, file.encoding)),
    h('div', { class: 'part-bar', 'aria-hidden': 'true' },
      file.used > 0 && h('span', { class: 'used', css: { '--part': String(file.used) } }),
      refused > 0 && h('span', { class: 'refused', css: { '--part': String(refused) } })),
    h('p', { class: 'adds-up' }, t('book.adds-up', { used: whole(file.used), refused: whole(refused), rows: whole(file.rows) }),
      file.credits > 0 && h('span', { class: 'small' }, ' · ', t('book.credits'), ' ', whole(file.credits))),
    refused > 0 ? reasonTable(title, t('book.not-used'), file.refused) : h('p', { class: 'small' }, t('book.all-used')),
    Object.keys(file.leftOut).length > 0 && reasonTable(title, t('book.left-out'), file.leftOut));
}

function reasonTable(title, heading, counts) {
  return scrolling(`${title}: ${heading}`, h('table', { class: 'reasons' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, heading), h('th', { scope: 'col', class: 'number' }, t('book.count')))),
    h('tbody', {}, Object.entries(counts).sort(([, a], [, b]) => b - a).map(([code, rows]) => h('tr', { 'data-reason': code },
      h('th', { scope: 'row' }, words[`reason.${code}`] ? t(`reason.${code}`) : code),
      h('td', { class: 'number' }, decimal(rows)))))));
}

/** What a file is about. */
export const roleName = (role) => (words[`books.${role}`] ? t(`books.${role}`) : role);

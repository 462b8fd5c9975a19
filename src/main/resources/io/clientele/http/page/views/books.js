// The books: made of raw files, looked at, decided.
import { getJson } from '../api.js';
import { fill, h, scrolling } from '../dom.js';
import { t, whole, wholeMoney } from '../language.js';
import { bookForm } from '../parts/book-form.js';
import { refusedRows } from '../parts/book-report.js';
import { follow, goesOn } from '../parts/follow.js';
import { stateBadge } from '../parts/state.js';
import { to } from '../route.js';
import { may } from '../session.js';
import { showBook } from './book.js';

export async function show(place, { parts: [id] }) {
  if (id) {
    await showBook(place, id);
    return;
  }
  const list = h('div', {});
  let shown = await draw(list);
  fill(
    place,
    h('h1', {}, t('view.books')),
    h('p', { class: 'about' }, t('books.about')),
    may('analyst') && h('section', { 'aria-labelledby': 'new-book' }, h('h2', { id: 'new-book' }, t('books.new')), bookForm()),
    h('section', { 'aria-labelledby': 'all-books' }, h('h2', { id: 'all-books' }, t('books.all')), list));
  follow(place, async () => {
    if (shown.some(goesOn)) {
      shown = await draw(list);
    }
    return !shown.some(goesOn);
  });
}

async function draw(list) {
  const { books } = await getJson('/v1/books');
  if (!list.contains(document.activeElement)) {
    fill(list, books.length === 0 ? h('p', {}, t('books.none')) : table(books));
  }
  return books;
}

function table(books) {
  return scrolling(t('books.all'), h('table', { class: 'plain-table' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, t('books.book')), h('th', { scope: 'col' }, t('books.state')),
      ['books.number', 'books.sales', 'books.used', 'books.not-used'].map((key) => h('th', { scope: 'col', class: 'number' }, t(key))))),
    h('tbody', {}, books.map(row))));
}

function row({ id, asOf, state, report }) {
  const sum = (of) => whole(report.files.reduce((all, file) => all + of(file), 0));
  const figures = report
    ? [whole(report.customers), wholeMoney(report.sales12m), sum(({ used }) => used), sum(refusedRows)]
    : ['–', '–', '–', '–'];
  return h('tr', { 'data-book': id },
    h('th', { scope: 'row' }, h('a', { href: to('books', id) }, asOf), h('div', { class: 'small' }, id)),
    h('td', {}, stateBadge(state)),
    figures.map((figure) => h('td', { class: 'number' }, figure)));
}

// One book: how far it is, what became of every row, and the way to a run.
import { getJson, postJson } from '../api.js';
import { fill, h, say } from '../dom.js';
import { language, t, whole } from '../language.js';
import { bookReport, roleName } from '../parts/book-report.js';
import { fileLink } from '../parts/file-link.js';
import { follow, goesOn } from '../parts/follow.js';
import { progressBar, stateBadge } from '../parts/state.js';
import { problemBox } from '../problem.js';
import { to } from '../route.js';
import { may } from '../session.js';

const FILES = ['quarantine.csv', 'lookalikes.csv', 'facts.ndjson', 'book.json'];

export async function showBook(place, id) {
  const path = `/v1/books/${encodeURIComponent(id)}`;
  let book = await getJson(path);
  draw(place, book);
  if (goesOn(book)) {
    follow(place, async () => {
      book = await getJson(path);
      draw(place, book);
      if (!goesOn(book)) {
        say(t(book.state === 'done' ? 'book.done' : 'book.refused'));
      }
      return !goesOn(book);
    });
  }
}

function draw(place, book) {
  const { id, asOf, state, report } = book;
  if (goesOn(book) && place.querySelector('#book-progress')) {
    place.querySelector('.so-far').textContent = soFar(book);
    return;
  }
  fill(
    place,
    h('p', { class: 'small screen-only' }, h('a', { href: to('books') }, '← ', t('view.books'))),
    h('div', { class: 'title' },
      h('div', {}, h('h1', {}, t('book.title', { date: asOf })), h('p', { class: 'small' }, id, ' ', stateBadge(state))),
      state === 'done' && may('analyst') && decideButton(id)),
    goesOn(book) && progressBar('book-progress', soFar(book)),
    state === 'refused' && faults(book.faults),
    report && [
      bookReport(report),
      h('p', { class: 'tools' }, FILES.map((name) => fileLink(`/v1/books/${id}/files/${name}`, `${id}-${name}`, t(`book.save.${name}`)))),
    ]);
}

function soFar({ state, progress: { reading, rows } }) {
  if (state === 'waiting') {
    return t('book.waiting');
  }
  if (reading === 'facts') {
    return t('book.facts');
  }
  return reading ? t('book.reading', { role: roleName(reading), n: whole(rows) }) : t('book.starting');
}

function faults(all) {
  return h('div', { class: 'problem', role: 'alert' },
    h('p', {}, h('strong', {}, t('book.refused'))),
    language() === 'zh' && h('p', { class: 'small' }, t('problem.detail')),
    h('ul', {}, all.map((fault) => h('li', { lang: 'en' }, fault))),
    h('p', {}, h('a', { href: to('books') }, t('book.refused.do'))));
}

function decideButton(id) {
  const place = h('div', { class: 'decide' });
  const button = h('button', { class: 'primary', id: 'decide-book', 'aria-describedby': 'decide-about', onclick: async () => {
    button.disabled = true;
    try {
      const run = await postJson('/v1/runs', { book: id });
      location.hash = to('runs', run.id);
    } catch (problem) {
      button.disabled = false;
      place.append(problemBox(problem));
    }
  } }, t('book.decide'));
  place.append(button, h('p', { class: 'small', id: 'decide-about' }, t('book.decide.about')));
  return place;
}

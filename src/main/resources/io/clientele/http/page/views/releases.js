// The releases: who published what and why, their workbooks, the way back.
import { fill, h, scrolling } from '../dom.js';
import { moment, t } from '../language.js';
import { tableTitle } from '../names.js';
import { askRollBack } from '../parts/roll-back.js';
import { problemBox } from '../problem.js';
import { to } from '../route.js';
import { may } from '../session.js';
import { releases } from '../store.js';
import { compare } from './release-diff.js';
import { download } from './tables.js';

const PAGE = 100;

export async function show(place, { parts }) {
  if (parts[1] === 'diff' && parts[2]) {
    await compare(place, parts[0], parts[2]);
    return;
  }
  const list = await releases();
  const here = Number(parts[0]) || undefined;
  const again = (said) => show(place, { parts: [] }).then(() => said && place.querySelector('h1').after(said));
  fill(
    place,
    h('h1', {}, t('view.releases')),
    list.releases.length > 1 && comparer(list),
    releaseTable(list, here, again),
    h('h2', {}, t('releases.history')),
    history(list.activations));
  place.addEventListener('arrived', () => place.querySelector('.here')?.scrollIntoView({ block: 'center' }));
}

function comparer({ releases: all, active }) {
  const select = (id, label, chosen) => {
    const options = all.map(({ number }) => h('option', { value: number, selected: number === chosen }, t('release', { n: number })));
    return [h('label', { for: id }, label), h('select', { id }, options)];
  };
  const first = all.find(({ number }) => number === active) ?? all[0];
  const go = (event) => {
    event.preventDefault();
    const [from, against] = ['compare-from', 'compare-to'].map((id) => document.getElementById(id).value);
    location.hash = to('releases', from, 'diff', against);
  };
  return h('form', { class: 'compare', onsubmit: go },
    select('compare-from', t('releases.compare'), first.parent ?? first.number),
    select('compare-to', t('releases.with'), first.parent ? first.number : all[0].number),
    h('button', { type: 'submit' }, t('releases.compare.do')));
}

function releaseTable(list, here, again) {
  const body = h('tbody', {}, list.releases.map((release) => row(release, list, here, again)));
  const older = h('button', { onclick: () => more(body, older, list, again) }, t('releases.older'));
  return [
    scrolling(t('view.releases'), h('table', { class: 'plain-table releases' },
      h('thead', {}, h('tr', {}, ['release', 'published', 'author', 'reason', 'changed', 'workbooks', 'do'].map((name) =>
        h('th', { scope: 'col' }, t(`releases.${name}`))))),
      body)),
    list.releases.length >= PAGE && h('p', {}, older),
  ];
}

async function more(body, button, list, again) {
  const last = Number(body.lastElementChild.dataset.release);
  try {
    const next = await releases(last);
    body.append(...next.releases.map((release) => row(release, list, undefined, again)));
    button.hidden = next.releases.length < PAGE;
  } catch (problem) {
    button.after(problemBox(problem));
  }
}

function row(release, list, here, again) {
  const active = release.number === list.active;
  return h('tr', { class: `${active ? 'active' : ''} ${release.number === here ? 'here' : ''}`.trim() || null, 'data-release': release.number },
    h('th', { scope: 'row' }, release.number, ' ', active && h('span', { class: 'badge good' }, t('releases.active'))),
    h('td', { class: 'when' }, moment(release.publishedAt)),
    h('td', {}, release.kind === 'start' ? '–' : release.author),
    h('td', { class: 'why' }, release.kind === 'start' ? t('kind.start') : release.reason, waived(release.waived)),
    h('td', {}, changed(release)),
    h('td', {}, workbooks(release)),
    h('td', {}, !active && may('publisher') && rollBackButton(release.number, list, again)));
}

function waived(all) {
  return all.length > 0 && h('ul', { class: 'small' }, all.map(({ code, reason }) =>
    h('li', {}, t('releases.waived'), ' ', h('a', { href: to('findings', code) }, code), t('colon'), reason)));
}

function changed(release) {
  if (release.kind === 'start') {
    return h('span', { class: 'small' }, t('releases.all'));
  }
  return [
    release.changed.map(tableTitle).join(t('comma')), ' ',
    release.parent && h('a', { class: 'small', href: to('releases', String(release.parent), 'diff', String(release.number)) }, t('releases.diff')),
  ];
}

function workbooks(release) {
  return h('details', {},
    h('summary', {}, t('releases.files', { n: release.workbooks.length })),
    h('p', {}, h('a', { href: `#/tables?release=${release.number}` }, t('releases.look'))),
    h('ul', { class: 'files' }, release.workbooks.map((file) => h('li', {}, download(file, release.number)))));
}

/** To an earlier release one rolls back; a later one was rolled back from, and is made active again. */
function rollBackButton(number, list, again) {
  const words = number > list.active ? 'again' : 'roll-back';
  const ask = async () => {
    const active = await askRollBack(number, list.tag, { words });
    if (active) {
      await again(h('p', { class: 'notice', role: 'status' }, t('rolled-back', { n: active.number })));
    }
  };
  return h('button', { class: 'roll-back', 'aria-label': t(`${words}.title`, { n: number }), onclick: ask }, t(`${words}.do`));
}

function history(activations) {
  return h('ol', { class: 'history' }, activations.map((each, index) =>
    h('li', {}, h('time', { datetime: each.at }, moment(each.at)), ' ',
      h('span', {}, t(`kind.${kindOf(each, activations[index + 1])}.line`, { n: each.release, by: each.by })),
      each.kind !== 'start' && [t('colon'), each.reason])));
}

/** A roll back to a later release than the one before is none. */
const kindOf = ({ kind, release }, before) => (kind === 'rollback' && release > before?.release ? 'again' : kind);

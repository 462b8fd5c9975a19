// The decisions that were made: searched for, saved as a file, opened.
import { fill, h } from '../dom.js';
import { t } from '../language.js';
import { codesOf } from '../names.js';
import { decisionFilter } from '../parts/decision-filter.js';
import { decisionList } from '../parts/decision-list.js';
import { serviceQuery } from '../parts/decision-query.js';
import { fileLink } from '../parts/file-link.js';
import { problemBox } from '../problem.js';
import { to, toSearch } from '../route.js';
import { sheetsOf } from '../store.js';
import { showDecision } from './decision.js';

let searched = false;

export async function show(place, route) {
  if (route.parts[0]) {
    await showDecision(place, route.parts[0]);
    return;
  }
  const [actions, found] = await Promise.all([knownActions(), search(route.query)]);
  fill(
    place,
    h('div', { class: 'title' },
      h('h1', {}, t('view.decisions')),
      h('p', { class: 'tools' },
        h('a', { class: 'button', href: to('log') }, t('decisions.log')),
        exported(route.query, 'csv'), exported(route.query, 'ndjson'))),
    h('p', { class: 'about' }, t('decisions.about')),
    decisionFilter(route.query, actions, (query) => go(place, route, query)),
    found);
  if (searched) {
    searched = false;
    place.addEventListener('arrived', () => toResults(place), { once: true });
  }
}

/** What was asked wrongly is said where the results would be, so that the form stays. */
async function search(query) {
  try {
    return await decisionList(query);
  } catch (problem) {
    if (problem.status === 403) {
      throw problem;
    }
    return problemBox(problem);
  }
}

/** The actions that ship and those that the active release has of its own. */
async function knownActions() {
  const { sheets } = await sheetsOf('active');
  const codes = new Map(codesOf('actions.{action}.action'));
  for (const sheet of sheets.filter(({ table }) => table === 'actions')) {
    const letter = sheet.columns.find(({ name }) => name === 'action')?.letter;
    sheet.rows.map((row) => row.cells[`${letter}${row.row}`]).filter(Boolean).forEach((code) => codes.set(code, codes.get(code) ?? code));
  }
  return [...codes];
}

function exported(query, format) {
  return fileLink(`/v1/decisions?${serviceQuery(query, { format })}`, `decisions.${format}`, t(`decisions.export.${format}`));
}

function go(place, route, query) {
  searched = true;
  const address = toSearch(query);
  if (location.hash === address) {
    show(place, route).then(() => place.dispatchEvent(new CustomEvent('arrived')));
  } else {
    location.hash = address;
  }
}

function toResults(place) {
  const heading = place.querySelector('#found');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest' });
}

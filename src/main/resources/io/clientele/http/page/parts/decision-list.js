// Decisions as the lines of a table, with the way to those that follow.
import { getJson } from '../api.js';
import { fill, h, say, scrolling } from '../dom.js';
import { count, t } from '../language.js';
import { nameOfResult } from '../names.js';
import { problemBox } from '../problem.js';
import { to } from '../route.js';
import { serviceQuery } from './decision-query.js';
import { instant } from './instant.js';

const COLUMNS = ['time', 'customer', 'quadrant', 'risk', 'tier', 'segment', 'actions', 'release', 'caller'];
const RESULTS = ['quadrant', 'risk.level', 'account.tier', 'rfm.segment'];
const NAMED = 2; // actions that are named before the rest is counted

/** Asks for the newest decisions and gives the part of the page that shows them. */
export async function decisionList(query) {
  const body = h('tbody');
  const state = h('div', { class: 'so-far', id: 'so-far' });
  const total = h('h2', { id: 'found', tabindex: '-1' });
  const table = scrolling(t('decisions.found'), h('table', { class: 'plain-table decisions' },
    h('thead', {}, h('tr', {}, COLUMNS.map((name) => h('th', { scope: 'col' }, t(`decisions.${name}`))))),
    body));
  const take = (answer) => {
    body.append(...answer.decisions.map(line));
    const found = body.childElementCount;
    total.textContent = found === 0 && answer.complete ? t('decisions.none') : count(answer.next ? 'decisions.shown' : 'decisions.all', found);
    table.hidden = found === 0;
    fill(state, more(answer, async () => {
      const next = await ask(query, answer.next);
      const first = body.childElementCount;
      take(next);
      body.children[first]?.querySelector('a')?.focus();
    }));
    say(total.textContent);
  };
  take(await ask(query));
  return h('section', { 'aria-labelledby': 'found' }, total, table, state);
}

const ask = (query, after) => getJson(`/v1/decisions?${serviceQuery(query, { after })}`);

/** A search that took too long says so; it goes on from where it stopped. */
function more({ next, complete }, go) {
  if (!next) {
    return null;
  }
  const button = h('button', { id: 'more', onclick: async () => {
    button.disabled = true;
    try {
      await go();
    } catch (problem) {
      button.disabled = false;
      button.after(problemBox(problem));
    }
  } }, t(complete ? 'decisions.more' : 'decisions.go-on'));
  return complete ? h('p', {}, button) : h('p', { class: 'notice', role: 'status' }, t('decisions.incomplete'), ' ', button);
}

function line(entry) {
  const results = entry.results ?? {};
  return h('tr', { 'data-decision': entry.decisionId },
    h('th', { scope: 'row', class: 'when' }, h('a', { href: to('decisions', entry.decisionId) }, instant(entry.decidedAt))),
    h('td', {}, entry.customerId ? h('a', { href: to('customers', entry.customerId) }, entry.customerId) : h('span', { class: 'badge' }, t('erased'))),
    RESULTS.map((place) => h('td', {}, results[place] ? nameOfResult(place, results[place]) : h('span', { class: 'small' }, '–'))),
    h('td', { class: 'doings' }, doings(entry.actions ?? [])),
    h('td', { class: 'number' }, h('a', { href: to('releases', String(entry.release.number)) }, entry.release.number)),
    h('td', {}, entry.caller));
}

function doings(codes) {
  const names = codes.map((code) => nameOfResult('actions.{action}.action', code));
  const rest = names.slice(NAMED);
  return [
    names.slice(0, NAMED).join(t('comma')),
    rest.length > 0 && h('span', { class: 'small', title: rest.join(t('comma')) }, ` ${t('decisions.further', { n: rest.length })}`),
  ];
}

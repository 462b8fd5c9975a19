// A customer's history as a table: each decision with what moved and why.
import { h, scrolling } from '../dom.js';
import { decimal, pick, t } from '../language.js';
import { nameOfResult, resultName } from '../names.js';
import { to } from '../route.js';
import { instant } from './instant.js';

const FIGURES = ['value.score', 'composite.score', 'risk.points'];
const CAUSES = ['facts', 'rules', 'time'];

export function historyTable(entries) {
  const newestFirst = [...entries].reverse();
  return scrolling(t('history.moves'), h('table', { class: 'plain-table history-table' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, t('decisions.time')),
      h('th', { scope: 'col' }, t('decisions.release')),
      h('th', { scope: 'col' }, t('decisions.quadrant')),
      ['value', 'composite', 'risk'].map((name) => h('th', { scope: 'col', class: 'number' }, t(`history.${name}`))),
      h('th', { scope: 'col' }, t('history.what')),
      h('th', { scope: 'col' }, t('history.why')))),
    h('tbody', {}, newestFirst.map(row))));
}

function row(entry) {
  return h('tr', { 'data-decision': entry.decisionId },
    h('th', { scope: 'row', class: 'when' }, h('a', { href: to('decisions', entry.decisionId) }, instant(entry.decidedAt)),
      h('div', { class: 'small' }, t('history.as-of', { date: entry.asOf }))),
    h('td', { class: 'when' }, h('a', { href: to('releases', String(entry.release.number)) }, t('release', { n: entry.release.number }))),
    h('td', { class: 'when' }, entry.results.quadrant ? nameOfResult('quadrant', entry.results.quadrant) : '–'),
    FIGURES.map((key) => h('td', { class: 'number' }, known(entry.figures[key]) ? decimal(entry.figures[key]) : '–')),
    h('td', { class: 'what' }, entry.moved.map(move)),
    h('td', { class: 'why' }, causes(entry.causes), entry.said && h('div', {}, pick(entry.said))));
}

const known = (value) => value !== null && value !== undefined;

function move({ field, from, to: now }) {
  const said = (code) => (code === null ? t('not-assessed') : nameOfResult(field, code));
  return h('div', {}, h('span', { class: 'field-name' }, resultName(field)), ' ', said(from), ' → ', h('b', {}, said(now)));
}

function causes(all) {
  return all && CAUSES.filter((cause) => all[cause]).map((cause) => [h('span', { class: `badge because-${cause}` }, t(`cause.${cause}`)), ' ']);
}

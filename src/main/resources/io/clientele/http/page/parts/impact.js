// The impact report: how many move, where to, why, and who.
import { save } from '../api.js';
import { fill, h, scrolling } from '../dom.js';
import { money, pick, t, whole } from '../language.js';
import { nameOfResult, placeOf, tableTitle } from '../names.js';
import { toRow } from '../route.js';
import { bars } from './bars.js';
import { quoted } from './findings.js';
import { heatMap } from './heat-map.js';

const FIRST_ROW = 12;
const SHOWN = 100; // movers; the rest is in the file

export function impactReport({ id, name, report, perSecond }) {
  return h('div', { class: 'report' },
    h('p', { class: 'small' }, t('preview.of', { file: name, rate: whole(perSecond ?? 0) })),
    totals(report),
    report.changed > 0 && [
      h('div', { class: 'pair' },
        h('div', { class: 'card' }, h('h3', {}, t('impact.matrix')), matrices(report.matrices)),
        h('div', { class: 'card' }, h('h3', {}, t('impact.actions')), bars(report.actions))),
      h('div', { class: 'card' }, h('h3', {}, t('impact.causes')), causes(report.causes)),
      h('div', { class: 'card' },
        h('h3', {}, t('impact.movers', { n: whole(report.moversTotal) })),
        moverTable(report.movers.slice(0, SHOWN)),
        h('p', {},
          report.moversTotal > SHOWN && [t('impact.shown', { n: whole(Math.min(SHOWN, report.movers.length)) }), ' '],
          h('button', { onclick: () => save(`/v1/previews/${id}/movers`, 'movers.ndjson') }, t('impact.save')))),
    ]);
}

function totals(report) {
  const share = report.customers > 0 ? report.changed / report.customers : 0;
  const figures = [
    ['impact.customers', whole(report.customers)],
    ['impact.changed', `${whole(report.changed)} (${(100 * share).toFixed(1)} %)`],
    ['impact.amount', money(report.amountMoved ?? 0)],
    ['impact.refused', whole(report.refused)],
  ];
  return h('dl', { class: 'figures' }, figures.map(([key, figure]) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, figure))));
}

/** One matrix at a time; first the one in which most move. */
function matrices(all) {
  const sorted = [...all].sort((a, b) => b.moved - a.moved);
  const place = h('div', {});
  const select = h('select', { id: 'matrix-field', onchange: () => fill(place, heatMap(sorted[select.selectedIndex])) },
    sorted.map((matrix) => h('option', { value: matrix.field }, `${pick(matrix.title)} – ${t('impact.moved', { n: whole(matrix.moved) })}`)));
  fill(place, sorted.length > 0 && heatMap(sorted[0]));
  return [h('p', { class: 'field' }, h('label', { for: 'matrix-field' }, t('impact.field')), select), place];
}

function causes(all) {
  return scrolling(t('impact.causes'), h('table', { class: 'plain-table' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col', class: 'number' }, t('impact.customers-short')),
      h('th', { scope: 'col' }, t('impact.cause')),
      h('th', { scope: 'col' }, t('impact.cell')))),
    h('tbody', {}, all.map((cause) => h('tr', {},
      h('td', { class: 'number' }, whole(cause.customers)),
      h('td', {}, cause.text ? quoted(pick(cause.text)) : tableTitle(cause.table)),
      h('td', {}, cause.file ? `${cause.file} / ${cause.sheet} / ${cause.cell ?? t('row', { n: cause.sheetRow })}` : ''))))));
}

function moverTable(movers) {
  return scrolling(t('impact.movers.label'), h('table', { class: 'plain-table' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, t('impact.customer')),
      h('th', { scope: 'col', class: 'number' }, t('impact.amount12m')),
      h('th', { scope: 'col' }, t('impact.changes')),
      h('th', { scope: 'col' }, t('impact.first')))),
    h('tbody', {}, movers.map(moverRow))), 'tall');
}

function moverRow(mover) {
  return h('tr', {},
    h('th', { scope: 'row' }, mover.customerId),
    h('td', { class: 'number' }, mover.amount12m === null ? '–' : money(mover.amount12m)),
    h('td', {},
      mover.changes.map(({ field, from, to }) =>
        h('div', {}, h('span', { class: 'field-name' }, fieldTitle(field)), ' ', code(field, from), ' → ', code(field, to))),
      actions('+', 'gained', mover.actionsGained),
      actions('−', 'lost', mover.actionsLost)),
    h('td', {}, mover.firstDifference && [rowOf(mover.firstDifference.from, true), ' → ', rowOf(mover.firstDifference.to, false)]));
}

const fieldTitle = (field) => t(`field.${field}`);
const code = (field, value) => (value === null ? t('not-assessed') : nameOfResult(field, value));

function actions(sign, kind, codes) {
  return codes.length > 0 && h('div', { class: kind }, `${sign} `, codes.map((each) => nameOfResult('actions.{action}.action', each)).join(t('comma')));
}

/** A row such as `rfm-recency#3` by its place in the spreadsheet; one of the active release as a link. */
function rowOf(rule, active) {
  if (!rule) {
    return '–';
  }
  const [table, row] = rule.split('#');
  const place = placeOf(table);
  if (!place || !row) {
    return tableTitle(table);
  }
  const sheetRow = FIRST_ROW - 1 + Number(row);
  const said = `${place.file} / ${place.sheet} / ${t('row', { n: sheetRow })}`;
  return active ? h('a', { href: toRow(place.file, place.sheet, sheetRow) }, said) : said;
}

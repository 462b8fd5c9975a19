// The rows that nearly took part: each failed by one condition.
import { h, roomy } from '../dom.js';
import { percent, pick, t } from '../language.js';
import { rowLink } from './explanation.js';
import { modelName } from './sheet-list.js';

/** The closest row of each table, by model; `sheets` are those of the release that decided. */
export function nearMisses(all, release, sheets) {
  if (all.length === 0) {
    return h('p', {}, t('near.none'));
  }
  const models = [...new Set(all.map(({ model }) => model))];
  return [
    h('p', { class: 'about' }, t('near.about')),
    h('div', { class: 'explanation near' }, models.map((model) =>
      ofModel(model, all.filter((miss) => miss.model === model), release, sheets))),
  ];
}

function ofModel(model, misses, release, sheets) {
  return h('details', { open: roomy() },
    h('summary', {}, modelName(model), ' ', h('small', {}, misses.length)),
    h('ul', {}, misses.map((miss) => line(miss, release, sheets))));
}

function line(miss, release, sheets) {
  const sheet = sheets.find((each) => each.file === miss.source.file && each.sheet === miss.source.sheet);
  return h('li', {},
    sheet && h('span', { class: 'field-name' }, pick(sheet.title), t('colon')),
    h('span', { class: 'sentence' }, pick(miss.text)), ' ',
    miss.relative !== null && miss.relative !== undefined && h('span', { class: 'badge' }, t('near.by', { share: percent(Math.round(miss.relative * 1000) / 1000) })), ' ',
    rowLink(miss.source, release));
}

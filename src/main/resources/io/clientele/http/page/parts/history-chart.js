// A customer's history as a drawing: scores, risk points, what moved, and where the release changed.
import { h, s } from '../dom.js';
import { decimal, moment, t } from '../language.js';
import { nameOfResult, resultName } from '../names.js';
import { drawn } from './drawn.js';
import { lanes, timeScale, valueScale } from './history-scale.js';

const LANES = 6;
const LANE = 18;
const MARGIN = { left: 34, right: 14 };
const SCORES = { most: 100, height: 190, key: ['value.score', 'composite.score'] };
const RISK = { least: 10, height: 80 };
const GAP = 30;
const AXIS = 24;
const WIDEST = 1400;
const POINT = 3.5;

export function historyChart(entries) {
  return h('figure', { class: 'card chart', id: 'chart' }, legend(), drawn((width) => draw(entries, width), WIDEST));
}

function legend() {
  return h('figcaption', { class: 'legend' },
    [['value', 'history.value'], ['composite', 'history.composite'], ['risk', 'history.risk'], ['moved', 'history.moved'], ['released', 'history.released']].map(([kind, key]) =>
      h('span', {}, s('svg', { width: 26, height: 12, 'aria-hidden': 'true', class: `key ${kind}` },
        kind === 'moved' ? s('circle', { cx: 13, cy: 6, r: 4 }) : s('line', kind === 'released' ? { x1: 13, x2: 13, y1: 0, y2: 12 } : { x1: 1, x2: 25, y1: 6, y2: 6 })), ' ', t(key))));
}

function draw(entries, width) {
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const time = timeScale(entries, left + 6, right - 6);
  const moves = labelsOf(entries, time, right);
  const used = 1 + Math.max(0, ...moves.map(({ lane }) => lane));
  const top = 16 + used * LANE;
  const bottom = top + SCORES.height;
  const riskTop = bottom + GAP;
  const riskBottom = riskTop + RISK.height;
  const points = entries.map(({ figures }) => figures['risk.points'] ?? 0);
  const mostRisk = Math.max(RISK.least, ...points);
  const score = valueScale(SCORES.most, top, bottom);
  const risk = valueScale(mostRisk, riskTop, riskBottom);
  return s('svg', { class: 'history-chart', width, height: riskBottom + AXIS, viewBox: `0 0 ${width} ${riskBottom + AXIS}`, role: 'img', 'aria-label': t('history.chart', { n: entries.length }) },
    grid([0, 20, 40, 60, 80, 100], score, left, right),
    grid([0, mostRisk], risk, left, right),
    s('text', { x: left, y: riskTop - 8, class: 'panel' }, t('history.risk')),
    released(entries, time, top, riskBottom),
    moves.map((each) => moveMark(each, top, bottom)),
    line(entries, 'value.score', 'value', time, score),
    line(entries, 'composite.score', 'composite', time, score),
    line(entries, 'risk.points', 'risk', time, risk),
    time.ticks.map(({ time: at, text }) =>
      s('text', { x: time.x(at), y: riskBottom + 17, 'text-anchor': anchor(time.x(at), left, right) }, text)));
}

/** A text at an end of the axis stays within it. */
const anchor = (x, left, right) => (x < left + 50 ? 'start' : x > right - 50 ? 'end' : 'middle');

function grid(values, y, left, right) {
  return values.map((value) => [
    s('line', { class: 'grid', x1: left, x2: right, y1: y(value), y2: y(value) }),
    s('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, String(value)),
  ]);
}

/** A figure over time; where it is unknown, the line is broken. */
function line(entries, key, kind, time, y) {
  const known = entries.map((entry) => [entry, entry.figures[key]]);
  let pen = 'M';
  const path = known.map(([entry, value]) => {
    const step = value === null || value === undefined ? '' : `${pen}${time.at(entry).toFixed(1)},${y(value).toFixed(1)}`;
    pen = step ? 'L' : 'M';
    return step;
  }).join('');
  return s('g', { class: `series ${kind}` },
    s('path', { d: path }),
    known.filter(([, value]) => value !== null && value !== undefined).map(([entry, value]) =>
      s('circle', { cx: time.at(entry), cy: y(value), r: POINT },
        s('title', {}, `${moment(entry.decidedAt)}: ${t(`history.${kind}`)} ${decimal(value)}`))));
}

/** A line down wherever another release decided than before. */
function released(entries, time, top, bottom) {
  return entries.map((entry, index) => [entry, entries[index - 1]])
    .filter(([entry, before]) => before && entry.release.number !== before.release.number)
    .map(([entry]) => {
      const x = time.at(entry);
      return s('g', { class: 'released' },
        s('line', { x1: x, x2: x, y1: top, y2: bottom }),
        s('text', { x: x - 4, y: bottom - 4, 'text-anchor': x > MARGIN.left + 70 ? 'end' : 'start', dx: x > MARGIN.left + 70 ? 0 : 8 }, t('release', { n: entry.release.number })));
    });
}

/** What moved, by the name of what it moved to: the quadrant where it moved, else the first level that did. */
function labelsOf(entries, time, right) {
  const moved = entries.filter((entry) => entry.moved.length > 0).map((entry) => {
    const first = entry.moved.find(({ field }) => field === 'quadrant') ?? entry.moved[0];
    const text = labelOf(first) + (entry.moved.length > 1 ? ` +${entry.moved.length - 1}` : '');
    const x = time.at(entry);
    const long = lengthOf(text);
    const before = x + 10 + long > right;
    return { entry, x, text, before, from: before ? x - 10 - long : x - 5, to: before ? x + 5 : x + 10 + long };
  });
  const places = lanes(moved, LANES);
  return moved.map((each, index) => ({ ...each, lane: places[index] }));
}

const nameOfMove = ({ field, to }) => (to === null ? t('not-assessed') : nameOfResult(field, to));

/** A quadrant's name speaks for itself; a level says of what. */
const labelOf = (move) => (move.field === 'quadrant' ? '' : `${resultName(move.field)}${t('colon')}`) + nameOfMove(move);

/** About how wide a text is, in pixels. */
const lengthOf = (text) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12.5 : 7), 4);

function moveMark({ entry, x, text, before, lane }, top, bottom) {
  const y = lane < 0 ? top - 9 : 12 + lane * LANE; // without a label just above the figures
  const said = entry.moved.map((move) => `${resultName(move.field)}: ${move.from === null ? t('not-assessed') : nameOfResult(move.field, move.from)} → ${nameOfMove(move)}`).join('\n');
  return s('g', { class: 'moved' },
    s('line', { x1: x, x2: x, y1: y, y2: bottom }),
    s('circle', { cx: x, cy: y, r: 4 }, s('title', {}, `${moment(entry.decidedAt)}\n${said}`)),
    lane >= 0 && s('text', { x: before ? x - 8 : x + 8, y: y + 4, 'text-anchor': before ? 'end' : 'start' }, text, s('title', {}, said)));
}

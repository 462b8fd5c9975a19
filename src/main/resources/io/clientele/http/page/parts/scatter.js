// Customers as points by value and risk.
import { h, s } from '../dom.js';
import { decimal, money, t, whole } from '../language.js';
import { to } from '../route.js';
import { drawn } from './drawn.js';
import { scale, steps } from './scale.js';
import { tip } from './tip.js';

const HEIGHT = 300;
const WIDEST = 900;
const MARGIN = { left: 34, right: 14, top: 28, bottom: 38 };
const FEWEST = 5; // risk points
const POINT = { least: 3, further: 8 };

export function scatter(points, run) {
  if (points.length === 0) {
    return h('p', {}, t('value-risk.none'));
  }
  return [
    h('p', { class: 'about small' }, t('value-risk.about'), points.length >= 500 && [' ', t('value-risk.most', { n: whole(points.length) })]),
    drawn((width) => draw(points, run, width), WIDEST),
  ];
}

function draw(points, run, width) {
  const [left, right, top, bottom] = [MARGIN.left, width - MARGIN.right, MARGIN.top, HEIGHT - MARGIN.bottom];
  const most = Math.max(FEWEST, ...points.map(({ riskPoints }) => riskPoints));
  const x = scale(-2, 102, left, right);
  const y = scale(-0.6, most + 0.6, bottom, top);
  const largest = Math.max(1, ...points.map(({ amount12m }) => amount12m));
  return s('svg', { class: 'chart-svg scatter', width, height: HEIGHT, role: 'group', 'aria-label': t('value-risk.chart', { n: points.length }) },
    [0, 20, 40, 60, 80, 100].map((value) => [
      s('line', { class: 'grid', x1: x(value), x2: x(value), y1: top, y2: bottom }),
      s('text', { x: x(value), y: bottom + 15, 'text-anchor': 'middle' }, String(value))]),
    steps(most, 6).map((value) => [
      s('line', { class: 'grid', x1: left, x2: right, y1: y(value), y2: y(value) }),
      s('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, String(value))]),
    s('text', { x: right, y: HEIGHT - 6, 'text-anchor': 'end' }, `${t('value-risk.value')} →`),
    s('text', { x: 2, y: 12 }, `↑ ${t('value-risk.risk')}`),
    points.map((each) => point(each, run, x, y, POINT.least + POINT.further * Math.sqrt(each.amount12m / largest))));
}

/** The list of customers is the way for keys; hundreds of stops here would be in it. */
function point(each, run, x, y, r) {
  const said = t('value-risk.point', { name: each.name, id: each.customerId, value: decimal(each.valueScore), risk: decimal(each.riskPoints), amount: money(each.amount12m) });
  const [across, up] = spread(each.customerId);
  return tip(
    s('a', { href: to('runs', run, 'customers', each.customerId), tabindex: '-1', 'aria-hidden': 'true', 'aria-label': said },
      s('circle', { cx: (x(each.valueScore) + 5 * across).toFixed(1), cy: y(each.riskPoints + 0.36 * up).toFixed(1), r: r.toFixed(1) })),
    () => [said]);
}

/** A little to the side, the same for a customer each time: two numbers from -1 to 1. */
function spread(id) {
  let mixed = 7;
  for (const letter of id) {
    mixed = (mixed * 31 + letter.codePointAt(0)) % 1_000_003;
  }
  return [((mixed % 97) / 48) - 1, (((mixed * 61) % 101) / 50) - 1];
}

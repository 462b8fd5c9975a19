// How much of the sales the largest customers make.
import { h, s } from '../dom.js';
import { share, t, whole } from '../language.js';
import { drawn } from './drawn.js';
import { scale } from './scale.js';
import { tip } from './tip.js';

const HEIGHT = 300;
const WIDEST = 900;
const MARGIN = { left: 44, right: 14, top: 28, bottom: 38 };
const SAID = 0.2; // of customers

export function paretoCurve(points, all, customers) {
  if (points.length === 0) {
    return h('p', {}, t('pareto.none'));
  }
  const said = points.find((point) => point.customers === SAID);
  return [
    said && h('p', { class: 'about' }, t('pareto.said', { customers: share(said.customers), sales: share(said.sales) })),
    drawn((width) => draw(points, all, customers, width), WIDEST),
  ];
}

function draw(points, all, customers, width) {
  const [left, right, top, bottom] = [MARGIN.left, width - MARGIN.right, MARGIN.top, HEIGHT - MARGIN.bottom];
  const x = scale(0, 1, left, right);
  const y = scale(0, 1, bottom, top);
  const way = points.map((point) => `L${x(point.customers).toFixed(1)},${y(point.sales).toFixed(1)}`).join('');
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  return s('svg', { class: 'chart-svg pareto', width, height: HEIGHT, role: 'group', 'aria-label': t('pareto') },
    quarters.map((value) => [
      s('line', { class: 'grid', x1: left, x2: right, y1: y(value), y2: y(value) }),
      s('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, share(value)),
      s('text', { x: x(value), y: bottom + 15, 'text-anchor': value === 1 ? 'end' : 'middle' }, share(value))]),
    s('text', { x: right, y: HEIGHT - 6, 'text-anchor': 'end' }, `${t('pareto.customers')} →`),
    s('text', { x: 2, y: 12 }, `↑ ${t('pareto.sales')}`),
    s('path', { class: 'area', d: `M${left},${bottom}${way}L${right},${bottom}Z` }),
    s('line', { class: 'even', x1: left, y1: bottom, x2: right, y2: top }),
    s('path', { class: 'curve', d: `M${left},${bottom}${way}` }),
    points.map((point) => {
      const first = Math.ceil(all * point.customers);
      const said = t('pareto.point', { customers: share(point.customers), n: whole(first), sales: share(point.sales) });
      return tip(
        s('a', { href: customers({ order: 'amount', first }), 'aria-label': said },
          s('circle', { class: 'reach', cx: x(point.customers), cy: y(point.sales), r: 12 }),
          s('circle', { cx: x(point.customers), cy: y(point.sales), r: 4.5 })),
        () => [said]);
    }));
}

// From what to what customers moved, as bands between two columns.
import { s } from '../dom.js';
import { money, t, whole } from '../language.js';
import { drawn } from './drawn.js';
import { tip } from './tip.js';

const WIDEST = 1400;
const GAP = 18;
const NODE = 10;
const EACH = 34; // pixels for a code at least, with its gap
const LEAST = 240;
const THINNEST = 1.5;

/** `codes` in order; `name` says what one is called, `href` leads to the customers of a cell. */
export function sankey({ label, cells, codes, name, href }) {
  return drawn((width) => draw({ label, cells, codes, name, href }, width), WIDEST);
}

function draw({ label, cells, codes, name, href }, width) {
  const margin = Math.min(150, Math.max(112, width * 0.2));
  const ends = { before: column(cells, codes, 'before'), after: column(cells, codes, 'after') };
  const shown = Math.max(ends.before.length, ends.after.length);
  const height = Math.max(LEAST, shown * EACH);
  const all = cells.reduce((sum, { customers }) => sum + customers, 0);
  const size = (height - GAP * (shown - 1) - 4) / all;
  const places = { before: stack(ends.before, size), after: stack(ends.after, size) };
  const [left, right] = [margin, width - margin - NODE];
  return s('svg', { class: 'chart-svg sankey', width, height, role: 'group', 'aria-label': label },
    ribbons(cells, codes, places, size, left + NODE, right).map((each) => ribbon(each, name, href)),
    nodes(places.before, name, left, 'before', size),
    nodes(places.after, name, right, 'after', size));
}

/** The codes of one side, each with its customers. */
function column(cells, codes, side) {
  return codes
    .map((code) => ({ code, customers: cells.filter((cell) => cell[side] === code).reduce((sum, cell) => sum + cell.customers, 0) }))
    .filter(({ customers }) => customers > 0);
}

function stack(column, size) {
  let y = 2;
  return column.map((node) => {
    const top = y;
    y += node.customers * size + GAP;
    return { ...node, top };
  });
}

/** Each band begins and ends where the one before it in the same node did. */
function ribbons(cells, codes, places, size, x0, x1) {
  const from = new Map(places.before.map(({ code, top }) => [code, top]));
  const into = new Map(places.after.map(({ code, top }) => [code, top]));
  const rank = (code) => codes.indexOf(code);
  return [...cells].sort((a, b) => rank(a.before) - rank(b.before) || rank(a.after) - rank(b.after)).map((cell) => {
    const [a, b, thick] = [from.get(cell.before), into.get(cell.after), cell.customers * size];
    from.set(cell.before, a + thick);
    into.set(cell.after, b + thick);
    const [shown, middle] = [Math.max(THINNEST, thick), (x0 + x1) / 2];
    return { cell, d: `M${x0},${a}C${middle},${a} ${middle},${b} ${x1},${b}L${x1},${b + shown}C${middle},${b + shown} ${middle},${a + shown} ${x0},${a + shown}Z` };
  });
}

function ribbon({ cell, d }, name, href) {
  const said = t('moves.ribbon', { from: name(cell.before), to: name(cell.after), n: whole(cell.customers), amount: money(cell.amountAfter) });
  return tip(s('a', { href: href(cell), 'aria-label': said, class: cell.before === cell.after ? 'stays' : 'moves' }, s('path', { d })), () => [said]);
}

function nodes(places, name, x, side, size) {
  const at = side === 'before' ? { x: x - 6, 'text-anchor': 'end' } : { x: x + NODE + 6 };
  return places.map(({ code, customers, top }) => {
    const height = Math.max(2, customers * size);
    return [
      s('rect', { class: 'node', x, y: top, width: NODE, height, rx: 2 }),
      s('text', { ...at, y: top + height / 2 + 4 }, name(code), ' ', s('tspan', { class: 'number' }, whole(customers))),
    ];
  });
}

// What changed since an earlier run.
import { fill, h, scrolling } from '../dom.js';
import { money, pick, roughMoney, share, t, whole } from '../language.js';
import { codesOf, nameOfResult, resultName } from '../names.js';
import { to } from '../route.js';
import { sankey } from './sankey.js';

const FIRST = 'quadrant';
const SHOWN = 100; // customers of a list

/** `customers` gives the way to customers of the later run, who can be asked for by what they were. */
export function movesPart(run, moves, customers) {
  const { earlier, later, totals } = moves;
  return h('section', { id: 'moves', 'aria-labelledby': 'moves-title' },
    h('h2', { id: 'moves-title' }, t('moves', { date: earlier.asOf })),
    earlier.release.digest !== later.release.digest && h('p', { class: 'notice' }, t('moves.rules', { from: earlier.release.number, to: later.release.number })),
    h('div', { class: 'card panel' }, h('h3', {}, t('moves.migration')), migrations(moves, customers)),
    h('div', { class: 'pair' },
      h('div', { class: 'card panel', id: 'risk-list' },
        list('moves.entered', moves.riskList.entered, totals.enteredRiskList, run, true),
        list('moves.off', moves.riskList.left, totals.leftRiskList, run, false),
        list('moves.joined', moves.joined, totals.joined, run, false),
        list('moves.left', moves.left, totals.left, run, false)),
      h('div', { class: 'card panel' },
        h('h3', {}, t('moves.effects')), effects(moves.effects),
        h('h3', {}, t('moves.actions')), actions(moves.actions, customers))));
}

const moved = ({ cells }) => cells.filter(({ before, after }) => before !== after).reduce((sum, cell) => sum + cell.customers, 0);

/** One result at a time; those of which nobody knows anything are left out. */
function migrations({ migrations: all, earlier, later }, customers) {
  const told = all.filter(({ cells }) => cells.some(({ before, after }) => before !== null || after !== null));
  if (told.length === 0) {
    return h('p', {}, t('moves.none'));
  }
  const place = h('div', {});
  const select = h('select', { id: 'moves-result', onchange: () => draw() }, told.map((each) =>
    h('option', { value: each.result }, t('moves.option', { name: resultName(each.result), n: whole(moved(each)) }))));
  const first = told.find(({ result }) => result === FIRST);
  select.value = (first && moved(first) > 0 ? first : [...told].sort((a, b) => moved(b) - moved(a))[0]).result;
  const draw = () => {
    const { result, cells } = told[select.selectedIndex];
    const known = codesOf(result).map(([code]) => code);
    const others = new Set(cells.flatMap(({ before, after }) => [before, after]).filter((code) => code !== null && !known.includes(code)));
    fill(place, sankey({
      label: select.selectedOptions[0].textContent,
      cells,
      codes: [...known, ...others, null],
      name: (code) => (code === null ? t('not-assessed') : nameOfResult(result, code)),
      href: ({ before, after }) => customers({ [`was.${result}`]: before ?? 'none', [result]: after ?? 'none' }),
    }));
  };
  draw();
  return [
    h('p', { class: 'labelled' }, h('label', { for: 'moves-result' }, t('shares.result')), select),
    h('p', { class: 'about small' }, t('moves.about', { from: earlier.asOf, to: later.asOf })),
    place,
  ];
}

function list(key, movers, total, run, open) {
  const title = t(key, { n: whole(total) });
  return h('details', { open: open && total > 0, class: 'list', 'data-list': key },
    h('summary', {}, title),
    total === 0 ? h('p', { class: 'small' }, t('moves.nobody')) : [
      scrolling(title, h('table', { class: 'changes-table' },
        h('thead', {}, h('tr', {}, ['customer', 'was', 'is', 'before', 'after'].map((name) =>
          h('th', { scope: 'col', class: ['before', 'after'].includes(name) && 'number' }, t(`moves.${name}`))))),
        h('tbody', {}, movers.slice(0, SHOWN).map((mover) => moverRow(mover, run)))), 'tall'),
      total > SHOWN && h('p', { class: 'small' }, t('moves.shown', { n: SHOWN })),
    ]);
}

function moverRow({ customerId, name, before, after, amountBefore, amountAfter, decisionAfter }, run) {
  const level = (code) => (code === null ? '–' : nameOfResult('risk.level', code));
  return h('tr', {},
    h('th', { scope: 'row' }, decisionAfter ? h('a', { href: to('runs', run.id, 'customers', customerId) }, name) : name),
    h('td', {}, level(before)), h('td', {}, level(after)),
    h('td', { class: 'number', title: money(amountBefore) }, roughMoney(amountBefore)),
    h('td', { class: 'number', title: money(amountAfter) }, roughMoney(amountAfter)));
}

function effects(all) {
  return scrolling(t('moves.effects'), h('table', { class: 'changes-table' },
    h('thead', {}, h('tr', {}, ['group', 'customers', 'bought', 'rate', 'before', 'after'].map((name) =>
      h('th', { scope: 'col', class: name !== 'group' && 'number' }, t(`moves.${name}`))))),
    h('tbody', {}, all.map((each) => h('tr', {},
      h('th', { scope: 'row' }, t(`moves.group.${each.group}`)),
      [whole(each.customers), whole(each.boughtSince), each.repeatRate === null ? '–' : share(each.repeatRate), roughMoney(each.amountBefore), roughMoney(each.amountAfter)]
        .map((said) => h('td', { class: 'number' }, said)))))));
}

function actions(all, customers) {
  return scrolling(t('moves.actions'), h('table', { class: 'changes-table' },
    h('thead', {}, h('tr', {}, ['action', 'added', 'kept', 'dropped'].map((name) => h('th', { scope: 'col', class: name !== 'action' && 'number' }, t(`moves.${name}`))))),
    h('tbody', {}, all.map((each) => h('tr', {},
      h('th', { scope: 'row' }, h('a', { href: customers({ action: each.action }) }, pick(each.title))),
      ['added', 'kept', 'dropped'].map((name) => h('td', { class: 'number' }, whole(each[name]))))))));
}

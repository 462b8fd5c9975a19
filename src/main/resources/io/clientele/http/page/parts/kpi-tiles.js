// The key figures of a run, each with what puts it in proportion.
import { h } from '../dom.js';
import { changeOf, decimal, money, roughMoney, share, t, whole } from '../language.js';

/** `before` is what an earlier run found, if one is compared; `customers` gives the way to some. */
export function kpiTiles(kpis, customers, before) {
  const part = (key, of, all) => all > 0 && t(key, { share: share(of / all) });
  const tiles = [
    ['customers', whole, t('kpi.buying', { n: whole(kpis.buying) }), {}],
    ['amount12m', roughMoney, kpis.amountPrev6m > 0 && t('kpi.half', { change: changeOf(kpis.amountPrev6m, kpis.amountLast6m) }), { order: 'amount' }],
    ['averageOrderValue', roughMoney, t('kpi.orders')],
    ['clv', roughMoney, t('kpi.clv.about'), { order: 'clv' }],
    ['atRisk', whole, part('kpi.atRisk.share', kpis.atRisk, kpis.customers), { 'risk.level': 'HIGH', order: 'amount' }],
    ['amountAtRisk', roughMoney, part('kpi.amountAtRisk.share', kpis.amountAtRisk, kpis.amount12m), { 'risk.level': 'HIGH', order: 'amount' }],
    ['health', decimal, t('kpi.health.about')],
    ['renewalRate', share, t('kpi.renewal.about')],
    ['actions', whole, kpis.customers > 0 && t('kpi.actions.each', { n: decimal(Math.round((10 * kpis.actions) / kpis.customers) / 10) })],
  ];
  return h('dl', { class: 'kpis', 'aria-label': t('kpi') },
    tiles.filter(([key]) => kpis[key] !== null).map(([key, show, about, query]) =>
      h('div', { 'data-kpi': key },
        h('dt', {}, query ? h('a', { href: customers(query) }, t(`kpi.${key}`)) : t(`kpi.${key}`)),
        h('dd', { class: 'figure', title: show === roughMoney ? money(kpis[key]) : null }, show(kpis[key])),
        about && h('dd', { class: 'small' }, about),
        moved(key, kpis, before))));
}

function moved(key, kpis, before) {
  const then = before?.kpis[key];
  return then > 0 && kpis[key] >= 0 && h('dd', { class: 'small since', title: t('kpi.since', { date: before.run.asOf }) },
    arrow(then, kpis[key]), ' ', changeOf(then, kpis[key]), h('span', { class: 'unseen' }, ' ', t('kpi.since', { date: before.run.asOf })));
}

const arrow = (before, after) => h('span', { 'aria-hidden': 'true' }, after > before ? '▲' : after < before ? '▼' : '=');

// The head of the page: the name, the views, the language and who is there.
import { fill, h } from './dom.js';
import { choose, language, other, t, tagOf } from './language.js';
import { leave, may, who } from './session.js';
import { to } from './route.js';

/** The views, each for those who may use it. */
const VIEWS = [
  ['tables', () => may('analyst', 'auditor')],
  ['change', () => may('analyst')],
  ['releases', () => may('analyst', 'auditor')],
  ['try', () => may('crm', 'analyst')],
  ['books', () => may('analyst', 'auditor')],
  ['runs', () => may('analyst', 'auditor')],
  ['decisions', () => may('auditor')],
];

/** Views without an entry of their own, each with the one that leads to it. */
const BELOW = { customers: 'decisions', log: 'decisions' };

/** The view to begin with: the first that the user may use; for who only audits, the decisions. */
export function home() {
  if (may('auditor') && !may('analyst')) {
    return 'decisions';
  }
  return VIEWS.find(([, allowed]) => allowed())?.[0] ?? 'try';
}

/** Draws the head anew; `again` shows the view anew in another language. */
export function drawHeader(route, again) {
  fill(
    document.getElementById('header'),
    h('a', { class: 'brand', href: to(home()) }, h('img', { src: '/page/icon.svg', alt: '', width: 22, height: 22 }), 'Clientele'),
    h('nav', { 'aria-label': t('nav') },
      VIEWS.filter(([, allowed]) => allowed()).map(([view]) =>
        h('a', { href: to(view), 'aria-current': (BELOW[route.view] ?? route.view) === view ? 'page' : null }, t(`view.${view}`)))),
    h('div', { class: 'who' },
      person(),
      h('button', { class: 'plain', id: 'language', lang: tagOf(other()), onclick: () => change(again) },
        language() === 'en' ? '中文' : 'English')),
  );
  document.querySelector('#header [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); // on a phone the views scroll
}

function change(again) {
  choose(other());
  again();
  document.getElementById('language').focus();
}

function person() {
  const me = who();
  if (!me.keys) {
    return null;
  }
  return [
    h('span', { class: 'me' }, me.name, ' ', h('small', {}, me.roles.map((role) => t(`role.${role}`)).join(' · '))),
    h('button', { class: 'plain', id: 'leave', onclick: leave }, t('key.leave')),
  ];
}

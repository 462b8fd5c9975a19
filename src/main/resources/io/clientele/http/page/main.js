// The page: finds out who is there, then shows the view that the address names.
import { fill, h, say } from './dom.js';
import { unfoldForPaper } from './paper.js';
import { t } from './language.js';
import { loadNames } from './names.js';
import { problemBox } from './problem.js';
import { enter } from './session.js';
import { drawHeader, home } from './shell.js';
import { read, to } from './route.js';
import * as books from './views/books.js';
import * as change from './views/change.js';
import * as customers from './views/customer.js';
import * as decisions from './views/decisions.js';
import * as finding from './views/finding.js';
import * as log from './views/log.js';
import * as releases from './views/releases.js';
import * as runs from './views/runs.js';
import * as tables from './views/tables.js';
import * as attempt from './views/try.js';

const VIEWS = { tables, change, releases, try: attempt, findings: finding, books, runs, decisions, customers, log };

const main = document.getElementById('view');
let turn = 0;

/** Shows the view that the address names; `anew` when the user came there, not merely changed the language. */
async function show(anew) {
  const mine = (turn += 1);
  const route = read();
  const view = VIEWS[route.view] ?? tables;
  document.getElementById('skip').textContent = t('skip');
  drawHeader(route, () => show(false));
  document.title = `${t(`view.${route.view}`)} – Clientele`;
  main.setAttribute('aria-busy', 'true');
  const place = h('div', { class: 'view' });
  try {
    await view.show(place, route);
  } catch (problem) {
    console.debug(problem);
    fill(place, h('h1', {}, t(`view.${route.view}`)), problemBox(problem));
  }
  if (mine === turn) {
    fill(main, place);
    main.removeAttribute('aria-busy');
    arrive(place, anew);
  }
}

function arrive(place, anew) {
  place.dispatchEvent(new CustomEvent('arrived'));
  if (anew && !place.contains(document.activeElement)) {
    const heading = place.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    if (!place.querySelector('.here')) {
      scrollTo(0, 0);
    }
    say(document.title);
  }
}

async function start() {
  try {
    await enter();
    await loadNames();
  } catch (problem) {
    console.debug(problem);
    fill(main, h('h1', {}, 'Clientele'), problemBox(problem));
    return;
  }
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  if (location.hash === '') {
    history.replaceState(null, '', to(home()));
  }
  unfoldForPaper();
  addEventListener('hashchange', () => show(true));
  await show(false);
}

start();

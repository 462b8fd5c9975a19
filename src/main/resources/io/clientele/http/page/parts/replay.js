// Deciding again with the recorded facts, and whether the same comes out.
import { postJson } from '../api.js';
import { fill, h, say, scrolling } from '../dom.js';
import { t } from '../language.js';
import { problemBox } from '../problem.js';
import { releases } from '../store.js';

/** `decided` is the number of the release that decided. */
export function replayPart(path, decided) {
  const verdict = h('div', { id: 'replay-verdict' });
  const select = h('select', { id: 'replay-release' }, h('option', { value: '' }, t('replay.very', { n: decided })));
  offerOthers(select, decided);
  const button = h('button', { class: 'primary', id: 'replay', onclick: () => replay(path, select, button, verdict) }, t('replay.do'));
  return [
    h('p', { class: 'about' }, t('replay.about')),
    h('div', { class: 'compare' }, h('span', { class: 'labelled' }, h('label', { for: 'replay-release' }, t('replay.with')), select), button),
    verdict,
  ];
}

/** Who may not see the releases can replay with the one that decided all the same. */
function offerOthers(select, decided) {
  releases().then(
    ({ releases: all }) => select.append(...all
      .filter(({ number }) => number !== decided)
      .map(({ number }) => h('option', { value: number }, t('release', { n: number })))),
    (problem) => console.debug(problem));
}

async function replay(path, select, button, verdict) {
  button.disabled = true;
  try {
    const asked = select.value ? { release: Number(select.value) } : {};
    fill(verdict, result(await postJson(`${path}/replay`, asked), !select.value));
    say(verdict.querySelector('.verdict').textContent);
  } catch (problem) {
    fill(verdict, problemBox(problem));
  }
  button.disabled = false;
}

/** The very release must decide the same; another one may well decide otherwise. */
function result({ identical, release, differences }, very) {
  const kind = identical ? 'good' : very ? 'error' : 'warning';
  const said = very ? 'replay' : 'replay.other';
  return [
    h('p', { class: `verdict ${kind}` }, t(`${said}.${identical ? 'same' : 'differs'}`, { n: release.number })),
    differences.length > 0 && scrolling(t('replay.differences'), h('table', { class: 'plain-table' },
      h('thead', {}, h('tr', {}, ['place', 'recorded', 'replayed'].map((name) => h('th', { scope: 'col' }, t(`replay.${name}`))))),
      h('tbody', {}, differences.map(({ path, recorded, replayed }) =>
        h('tr', {}, h('th', { scope: 'row' }, h('code', {}, path)), h('td', {}, text(recorded)), h('td', {}, text(replayed))))))),
  ];
}

const text = (value) => (value === null || value === undefined ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value));

// How the log fares: what it holds, whether it takes more, and whether it is untouched.
import { getJson, postJson } from '../api.js';
import { fill, h, say } from '../dom.js';
import { language, moment, t, whole } from '../language.js';
import { instant } from '../parts/instant.js';
import { problemBox } from '../problem.js';
import { words } from '../words.js';
import { to } from '../route.js';

export async function show(place) {
  const state = h('div', { class: 'report' });
  const verdict = h('div', { id: 'verdict' });
  const redraw = async () => fill(state, health(await getJson('/v1/log')));
  const button = h('button', { class: 'primary', id: 'verify', onclick: () => verify(button, verdict, redraw) }, t('log.verify'));
  await redraw();
  fill(
    place,
    h('p', { class: 'small screen-only' }, h('a', { href: to('decisions') }, '← ', t('view.decisions'))),
    h('h1', {}, t('view.log')),
    h('p', { class: 'about' }, t('log.about')),
    state,
    h('section', { 'aria-labelledby': 'verify-title' },
      h('h2', { id: 'verify-title' }, t('log.verify.title')),
      h('p', { class: 'about' }, t('log.verify.about')),
      h('p', {}, button),
      verdict));
}

function health(log) {
  return [
    h('p', { class: `verdict ${log.takesWrites ? 'good' : 'error'}`, id: 'takes-writes' },
      log.takesWrites ? t('log.takes') : [t('log.takes-not'), log.why && [t('colon'), h('span', { lang: 'en' }, log.why)]]),
    h('dl', { class: 'figures' }, [['entries', whole(log.entries)], ['blocks', whole(log.blocks)], ['queued', whole(log.queued)]].map(([name, figure]) =>
      h('div', { 'data-figure': name }, h('dt', {}, t(`log.${name}`)), h('dd', {}, figure)))),
    h('dl', { class: 'card lines' }, [
      ['head', [h('code', {}, log.head), log.at && h('div', { class: 'small' }, instant(log.at))]],
      ['checkpoint', checkpoint(log.lastCheckpoint)],
      ['verification', verification(log.lastVerification)],
    ].map(([name, said]) => h('div', {}, h('dt', {}, t(`log.${name}`)), h('dd', {}, said)))),
  ];
}

function checkpoint(last) {
  return last
    ? [instant(last.signedAt ?? last.at), ' · ', t('log.of-entries', { n: whole(last.count) }),
      last.signedAt && h('div', { class: 'small' }, t('log.checkpoint.of', { at: moment(last.at) })),
      h('div', {}, h('code', { class: 'small' }, last.head))]
    : t('log.never');
}

function verification(last) {
  return last
    ? [instant(last.at), ' · ', t('log.of-entries', { n: whole(last.entries) }), ' · ',
      h('span', { class: `badge ${last.intact ? 'good' : 'error'}` }, t(last.intact ? 'log.intact' : 'log.broken')),
      last.fault && h('div', {}, faultText(last.fault))]
    : t('log.never');
}

/** What kind of fault it is, and the service's own line, which names the place. */
function faultText(fault) {
  const kind = `log.fault.${fault.kind}`;
  return [words[kind] && t(kind), ' ', h('span', { lang: 'en', class: language() === 'zh' && 'small' }, fault.message)];
}

async function verify(button, verdict, redraw) {
  button.disabled = true;
  fill(verdict, h('p', { role: 'status' }, t('log.verifying')));
  try {
    const found = await postJson('/v1/log/verify', {});
    fill(verdict, result(found));
    say(verdict.textContent);
    await redraw();
  } catch (problem) {
    fill(verdict, problemBox(problem));
  }
  button.disabled = false;
}

function result({ entries, blocks, checkpoints, intact, fault }) {
  const figures = { entries: whole(entries), blocks: whole(blocks), checkpoints: whole(checkpoints) };
  return [
    h('p', { class: `verdict ${intact ? 'good' : 'error'}` }, t(intact ? 'log.verified' : 'log.fault', figures)),
    fault && h('p', {}, faultText(fault), ' ', fault.decisionId && h('a', { href: to('decisions', fault.decisionId) }, t('log.fault.decision'))),
  ];
}

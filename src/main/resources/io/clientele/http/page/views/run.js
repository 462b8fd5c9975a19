// One run: how far it is, and once it is done what it found.
import { getJson, postJson, send } from '../api.js';
import { fill, h, say } from '../dom.js';
import { count, language, t, whole } from '../language.js';
import { dashboard } from '../parts/dashboard.js';
import { follow, goesOn } from '../parts/follow.js';
import { instant } from '../parts/instant.js';
import { runFiles } from '../parts/run-files.js';
import { progressBar, stateBadge } from '../parts/state.js';
import { problemBox } from '../problem.js';
import { to } from '../route.js';
import { may } from '../session.js';

export async function showRun(place, id, since) {
  const path = `/v1/runs/${encodeURIComponent(id)}`;
  const run = await getJson(path);
  if (run.state === 'done') {
    await showDone(place, run, since);
    return;
  }
  drawUnfinished(place, run, path, since);
  follow(place, async () => {
    const now = await getJson(path);
    if (now.state === 'done') {
      await showDone(place, now, since);
      say(t('run.done'));
      return true;
    }
    drawUnfinished(place, now, path, since);
    return !goesOn(now);
  });
}

async function showDone(place, run, since) {
  const found = await dashboard(run, since);
  fill(place, heading(run, h('a', { class: 'button', href: to('runs', run.id, 'customers') }, t('run.list'))), runFiles(run.id, since), found);
}

function heading(run, tool) {
  return [
    h('p', { class: 'small screen-only' }, h('a', { href: to('runs') }, '← ', t('view.runs'))),
    h('div', { class: 'title' },
      h('div', {},
        h('h1', {}, t('run.title', { date: run.asOf })),
        h('p', { class: 'small' }, run.id, ' · ',
          h('a', { href: to('releases', String(run.release.number)) }, t('release', { n: run.release.number })), ' · ',
          run.state === 'done' ? [instant(run.endedAt), ' · ', count('run.decided', run.decided)] : stateBadge(run.state),
          run.refused > 0 && [' · ', t('run.refused', { n: whole(run.refused) })],
          run.state === 'done' && !run.recorded && [' · ', t('run.unrecorded')])),
      h('p', { class: 'tools' }, tool)),
  ];
}

/** While it goes on only the figures change, so that a button keeps the focus. */
function drawUnfinished(place, run, path, since) {
  const bar = place.querySelector('#run-progress');
  if (bar && run.state === 'running') {
    bar.max = run.customers;
    bar.value = run.progress.settled;
    place.querySelector('.so-far').textContent = soFar(run);
    return;
  }
  if (place.dataset.state === run.state) {
    return;
  }
  place.dataset.state = run.state;
  fill(
    place,
    heading(run, may('analyst') && (goesOn(run) ? stopButton(path) : resumeButton(place, run, path, since))),
    goesOn(run) && (run.state === 'waiting' ? h('p', { class: 'busy', role: 'status' }, t('run.waits')) : progressBar('run-progress', soFar(run), run.customers, run.progress.settled)),
    run.state === 'stopped' && h('p', { class: 'notice' }, t('run.stopped'),
      run.why && [' ', language() === 'zh' && t('problem.detail'), h('span', { lang: 'en' }, run.why)]));
}

function soFar({ customers, progress: { settled, perSecond, secondsLeft } }) {
  const figures = { n: whole(settled), of: whole(customers), rate: whole(perSecond) };
  if (settled >= customers) {
    return t('run.gathering');
  }
  const left = secondsLeft < 100 ? t('run.seconds', { n: whole(secondsLeft) }) : t('run.minutes', { n: whole(Math.ceil(secondsLeft / 60)) });
  return perSecond > 0 ? t('run.so-far', { ...figures, left }) : t('run.so-far.slow', figures);
}

function stopButton(path) {
  const button = h('button', { id: 'stop-run', onclick: () => press(button, async () => {
    await send('DELETE', path);
    button.textContent = t('run.stopping');
  }) }, t('run.stop'));
  return button;
}

function resumeButton(place, run, path, since) {
  const button = h('button', { class: 'primary', id: 'resume-run', onclick: () => press(button, async () => {
    await postJson(`${path}/resume`, {});
    delete place.dataset.state;
    await showRun(place, run.id, since);
  }) }, t('run.resume'));
  return button;
}

async function press(button, act) {
  button.disabled = true;
  try {
    await act();
  } catch (problem) {
    button.disabled = false;
    button.after(problemBox(problem));
  }
}

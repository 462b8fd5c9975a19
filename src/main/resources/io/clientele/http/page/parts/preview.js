// Whom an edit moves: customers are decided by the active release and by the candidate.
import { getJson, send, upload } from '../api.js';
import { fill, h, say } from '../dom.js';
import { t, whole } from '../language.js';
import { problemBox } from '../problem.js';
import { dropZone } from './drop.js';
import { impactReport } from './impact.js';

const RECENT = 1000; // customers of the decision log
const EVERY = 400; // milliseconds between two looks at the progress

/** The part of the page for previews of the workbooks that `workbooks()` gives. */
export function previewPart(workbooks) {
  const place = h('div', { 'aria-live': 'polite' });
  let run;
  let problem;
  let current = 0;

  const start = ([customers]) => begin(customers.name, [{ part: 'customers', file: customers }], []);
  const startWithRecent = () => begin(t('preview.recent'), [], [['recent', RECENT]]);

  async function begin(name, files, fields) {
    stop();
    const mine = current;
    problem = undefined;
    run = { state: 'running', decided: 0, total: null, name };
    redraw();
    try {
      const answer = await upload('/v1/previews', [...workbooks(), ...files], fields);
      const first = await answer.json();
      if (mine === current) {
        await follow(mine, { name, ...first });
      } else {
        forget(first.id);
      }
    } catch (failure) {
      if (mine === current) {
        problem = failure;
        run = undefined;
      }
    }
    if (mine === current) {
      redraw();
    }
  }

  async function follow(mine, first) {
    run = first;
    while (run?.state === 'running' && mine === current) {
      progress();
      await new Promise((resolve) => setTimeout(resolve, EVERY));
      const next = mine === current ? await getJson(`/v1/previews/${first.id}`) : undefined;
      if (mine === current) {
        run = { name: first.name, ...next };
      }
    }
    if (mine === current && run.state === 'done') {
      say(t('preview.done', { n: whole(run.report.changed), of: whole(run.report.customers) }));
    }
  }

  /** Ends the preview that runs; the service forgets it. */
  function stop() {
    current += 1;
    if (run?.state === 'running' && run.id) {
      forget(run.id);
    }
    run = undefined;
  }

  function forget(id) {
    send('DELETE', `/v1/previews/${id}`).catch((failure) => console.debug(failure));
  }

  function cancel() {
    stop();
    run = { state: 'cancelled' };
    redraw();
  }

  function progress() {
    const bar = place.querySelector('progress');
    if (!bar) {
      fill(place, inside());
      return;
    }
    place.querySelector('.so-far').textContent = soFar();
    if (run.total) {
      bar.max = run.total;
      bar.value = run.decided;
    }
  }

  const soFar = () => (run.gathered > 0 && run.total === null ? t('preview.gathering', { n: whole(run.gathered) }) :
    t(run.total ? 'preview.running' : 'preview.running.open', { n: whole(run.decided), of: whole(run.total ?? 0), rate: whole(run.perSecond ?? 0) }));

  function inside() {
    if (problem) {
      return problemBox(problem);
    }
    if (!run) {
      return null;
    }
    if (run.state === 'running') {
      return h('div', { class: 'running' },
        h('label', { for: 'progress' }, run.name),
        h('progress', { id: 'progress', max: run.total, value: run.total ? run.decided : null }),
        h('span', { class: 'so-far' }, soFar()),
        h('button', { onclick: cancel }, t('preview.cancel')));
    }
    if (run.state === 'done') {
      return impactReport(run);
    }
    return h('p', { class: 'notice' }, t(`preview.${run.state}`), ' ', run.problem?.detail ?? run.problem?.title ?? '');
  }

  const redraw = () => fill(place, inside());

  function draw() {
    redraw();
    return h('section', { 'aria-labelledby': 'step-preview', id: 'preview' },
      h('h2', { id: 'step-preview' }, t('preview.title')),
      h('p', { class: 'about' }, t('preview.about')),
      dropZone({ id: 'customers', label: t('drop.customers'), accept: '.ndjson,.csv,text/csv', multiple: false, taken: start }),
      h('p', {}, h('button', { id: 'preview-recent', onclick: startWithRecent }, t('preview.recent'))),
      place);
  }

  return { draw, stop };
}

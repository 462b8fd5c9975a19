// From an edited workbook to a release: upload, findings, differences, preview, publish.
import { upload } from '../api.js';
import { fill, h, say } from '../dom.js';
import { count, t } from '../language.js';
import { changeCount, changeList, decidesOtherwise, isPublishable } from '../parts/diff.js';
import { dropZone } from '../parts/drop.js';
import { findingList } from '../parts/findings.js';
import { previewPart } from '../parts/preview.js';
import { publishedPart, publishPart } from '../parts/publish.js';
import { workbookViewer } from '../parts/workbooks.js';
import { problemBox } from '../problem.js';
import { toRow } from '../route.js';
import { may } from '../session.js';
import { releases } from '../store.js';

/** What is being worked on; it outlives a look at another view or a change of the language. */
const work = { files: [] };

const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function show(place) {
  const draw = () =>
    fill(place,
      h('h1', {}, t('view.change')),
      h('p', { class: 'about' }, t('change.about')),
      h('section', { 'aria-labelledby': 'step-files' },
        h('h2', { id: 'step-files' }, t('change.files')),
        dropZone({ id: 'workbooks', label: t('drop.workbooks'), accept: XLSX, taken: (files) => { add(files); check(draw); } }),
        work.files.length > 0 && fileList(draw)),
      h('div', { id: 'outcome' }, outcome(draw)));
  draw();
}

function fileList(draw) {
  const remove = (file) => {
    work.files = work.files.filter((each) => each !== file);
    check(draw);
  };
  return h('ul', { class: 'files' }, work.files.map((file) =>
    h('li', {}, h('span', {}, file.name), ' ',
      h('button', { class: 'plain', 'aria-label': t('change.remove', { file: file.name }), onclick: () => remove(file) }, '×'))));
}

/** A file of the same name takes the place of the one before. */
function add(files) {
  const names = new Set(files.map((file) => file.name));
  work.files = [...work.files.filter((file) => !names.has(file.name)), ...files];
}

/** Starts over with no files. */
function clear() {
  Object.keys(work).forEach((name) => delete work[name]);
  work.files = [];
}

const parts = () => work.files.map((file) => ({ file }));

async function check(draw) {
  const files = work.files;
  work.preview?.stop();
  clear();
  work.files = files;
  if (files.length === 0) {
    draw();
    return;
  }
  work.busy = true;
  draw();
  try {
    const before = await releases();
    const found = await (await upload('/v1/tables/check', parts())).json();
    const diff = found.errors === 0 ? await (await upload('/v1/tables/diff', parts())).json() : undefined;
    if (work.files === files) {
      Object.assign(work, { found, diff, tag: before.tag, active: before.active });
    }
  } catch (problem) {
    work.problem = problem;
  }
  if (work.files === files) {
    work.busy = false;
    draw();
    focusOn('step-check');
    say(work.found ? verdict(work.found) : '');
  }
}

/** The part just drawn holds no focus yet; keys should go on from its heading. */
function focusOn(heading) {
  document.getElementById(heading)?.focus({ preventScroll: true });
}

function outcome(draw) {
  if (work.published) {
    return publishedPart(work.published);
  }
  if (work.busy) {
    return h('p', { class: 'busy', role: 'status' }, t('change.checking'));
  }
  if (work.problem) {
    return [problemBox(work.problem), h('p', {}, h('button', { onclick: () => check(draw) }, t('again')))];
  }
  return work.found ? checked(work.found, draw) : null;
}

function verdict(found) {
  return found.errors + found.warnings === 0
    ? t('check.clean')
    : `${count('check.errors', found.errors)}${t('comma')}${count('check.warnings', found.warnings)}`;
}

function checked(found, draw) {
  const viewer = workbookViewer(found.sheets, { findings: found.findings, diff: work.diff });
  const jump = ({ place: { file, sheet, cell } }) => {
    if (viewer.holds(file, sheet)) {
      viewer.jump(file, sheet, { cell });
    } else {
      location.hash = toRow(file, sheet, cell); // a table that was not uploaded
    }
  };
  return [
    h('section', { 'aria-labelledby': 'step-check', id: 'check' },
      h('h2', { id: 'step-check', tabindex: '-1' }, t('change.check')),
      h('p', { class: `verdict ${found.errors > 0 ? 'error' : found.warnings > 0 ? 'warning' : 'good'}` }, verdict(found), ' ', scenarios(found)),
      found.findings.length > 0 && findingList(found.findings, jump)),
    found.errors === 0 && differences(viewer),
    found.sheets.length > 0 && h('section', { 'aria-labelledby': 'step-sheets', id: 'sheets' },
      h('h2', { id: 'step-sheets' }, t('change.sheets')), viewer.place),
    found.errors === 0 && further(draw),
  ];
}

function scenarios({ scenarios: run }) {
  return run && run.run > 0 ? h('span', { class: 'small' }, t('check.scenarios', { run: run.run, passed: run.passed })) : null;
}

function differences(viewer) {
  return h('section', { 'aria-labelledby': 'step-diff', id: 'diff' },
    h('h2', { id: 'step-diff' }, t('change.diff', { n: work.active })),
    h('p', { class: 'small' }, changeCount(work.diff)),
    changeList(work.diff, viewer.jump));
}

/** What comes once nothing is wrong any more: preview and publish. */
function further(draw) {
  if (!isPublishable(work.diff)) {
    return null;
  }
  work.preview ??= previewPart(parts);
  work.publish ??= publishPart({
    parts, found: work.found, tag: work.tag,
    again: () => check(draw),
    done: (release) => { clear(); work.published = release; draw(); focusOn('published-title'); },
  });
  return [decidesOtherwise(work.diff) && work.preview.draw(), may('publisher') ? work.publish.draw() : h('p', { class: 'notice' }, t('publish.not-you'))];
}

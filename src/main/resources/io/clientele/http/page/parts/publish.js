// Publishing: a reason for the release, a reason for each warning that is let pass.
import { upload } from '../api.js';
import { fill, h, say } from '../dom.js';
import { count, moment, t } from '../language.js';
import { problemBox } from '../problem.js';
import { to } from '../route.js';
import { who } from '../session.js';
import { findingList } from './findings.js';
import { askRollBack } from './roll-back.js';

const AUTHOR = 'clientele.author';

/** The part of the page that publishes; `done` gets the new release, `again` checks anew. */
export function publishPart({ parts, found, tag, again, done }) {
  const typed = { reason: '', author: localStorage.getItem(AUTHOR) ?? '', waived: new Map() };
  const complaint = h('div', {});

  async function publish(event) {
    event.preventDefault();
    const button = event.target.querySelector('button[type=submit]');
    button.disabled = true;
    fill(complaint);
    try {
      const answer = await upload('/v1/releases', parts(), fields(), tag ? { 'If-Match': tag } : {});
      const release = await answer.json();
      say(t('published', { n: release.number }));
      done(release);
    } catch (problem) {
      fill(complaint, explain(problem, again));
      button.disabled = false;
      complaint.scrollIntoView({ block: 'nearest' });
    }
  }

  function fields() {
    localStorage.setItem(AUTHOR, typed.author);
    return [
      ['reason', typed.reason.trim()],
      ...(typed.author.trim() && !who().keys ? [['author', typed.author.trim()]] : []),
      ...[...typed.waived].map(([code, why]) => ['waive', `${code}=${why.trim()}`]),
    ];
  }

  function field(id, label, about, control) {
    return h('div', { class: 'field' }, h('label', { for: id }, label), about && h('p', { class: 'small', id: `${id}-about` }, about), control);
  }

  function waiver([code, number]) {
    const id = `waive-${code}`;
    return field(id, t('publish.waive', { code, n: number }), null,
      h('input', { id, required: true, maxlength: 300, value: typed.waived.get(code) ?? '', oninput: (event) => typed.waived.set(code, event.target.value) }));
  }

  function draw() {
    const warnings = found.findings.filter((finding) => finding.severity === 'warning').map((finding) => finding.code);
    const codes = [...new Set(warnings)].map((code) => [code, warnings.filter((each) => each === code).length]);
    return h('section', { 'aria-labelledby': 'step-publish', id: 'publish' },
      h('h2', { id: 'step-publish' }, t('publish.title')),
      h('form', { class: 'card', onsubmit: publish },
        codes.length > 0 && h('fieldset', {}, h('legend', {}, t('publish.waivers')), codes.map(waiver)),
        field('reason', t('publish.reason'), t('publish.reason.about'),
          h('textarea', { id: 'reason', required: true, maxlength: 500, rows: 2, 'aria-describedby': 'reason-about', value: typed.reason, oninput: (event) => { typed.reason = event.target.value; } })),
        !who().keys && field('author', t('publish.author'), null,
          h('input', { id: 'author', maxlength: 100, autocomplete: 'name', value: typed.author, oninput: (event) => { typed.author = event.target.value; } })),
        complaint,
        h('p', { class: 'buttons' }, h('button', { class: 'primary', type: 'submit' }, t('publish.do')))));
  }

  return { draw };
}

/** Why the release was not published, with what to do about it. */
function explain(problem, again) {
  if (problem.status !== 412) {
    return [problemBox(problem), problem.findings?.length > 0 && findingList(problem.findings)];
  }
  return h('div', { class: 'problem', role: 'alert' },
    h('p', {}, h('strong', {}, t('publish.overtaken'))),
    h('ul', {}, problem.published.map((release) =>
      h('li', {}, h('a', { href: to('releases', String(release.number)) }, t('release', { n: release.number })), ' – ',
        release.author, t('comma'), moment(release.publishedAt), t('colon'), release.reason))),
    h('p', {}, t('publish.overtaken.do')),
    h('p', {}, h('button', { type: 'button', onclick: again }, t('publish.check-again'))));
}

/** What to say of a release that was just published, with the way back. */
export function publishedPart(release) {
  const undone = h('div', {}, release.undone && undoneNotice(release));
  return h('section', { class: 'card success', id: 'published', 'aria-labelledby': 'published-title' },
    h('h2', { id: 'published-title', tabindex: '-1' }, t('published', { n: release.number })),
    h('p', {}, t('published.about'), ' ', release.changed.length > 0 && count('published.tables', release.changed.length)),
    h('p', { class: 'buttons' },
      h('a', { class: 'button', href: to('releases', String(release.number)) }, t('published.see', { n: release.number })),
      h('a', { class: 'button', href: '#/try' }, t('published.try')),
      release.parent && !release.undone && h('button', { id: 'undo', onclick: (event) => undo(event.target, release, undone) }, t('published.undo', { n: release.parent }))),
    undone);
}

async function undo(button, release, place) {
  const active = await askRollBack(release.parent, `"${release.digest}/${release.number}"`, { proposed: t('undo.reason', { n: release.number }) });
  if (active) {
    release.undone = active.number;
    button.remove();
    fill(place, undoneNotice(release));
  }
}

function undoneNotice({ undone }) {
  return h('p', { class: 'notice', role: 'status', id: 'undone' }, t('rolled-back', { n: undone }));
}

// Findings: as a list, and as marks for the cells that they are about.
import { h } from '../dom.js';
import { pick, t } from '../language.js';
import { to } from '../route.js';

/** Of one sheet the findings by cell. */
export function marksOf(findings, sheet) {
  const marks = new Map();
  for (const finding of findings) {
    const { file, sheet: name, cell } = finding.place;
    if (file === sheet.file && name === sheet.sheet && cell) {
      marks.set(cell, [...(marks.get(cell) ?? []), finding]);
    }
  }
  return marks;
}

/** The list, the worst first; `jump` shows a finding's cell. */
export function findingList(findings, jump) {
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  return h('ol', { class: 'findings' }, sorted.map((finding) => item(finding, jump)));
}

const rank = (finding) => (finding.severity === 'error' ? 0 : 1);

function item(finding, jump) {
  return h('li', { class: finding.severity },
    h('span', { class: `badge ${finding.severity}` }, t(`severity.${finding.severity}`)),
    h('div', {},
      h('p', {},
        jump && finding.place.sheet && finding.place.cell
          ? h('button', { class: 'link place', onclick: () => jump(finding) }, placeOf(finding.place))
          : h('span', { class: 'place' }, placeOf(finding.place)),
        ' ', quoted(pick(finding.message))),
      h('p', { class: 'hint' }, '→ ', quoted(pick(finding.hint)), ' ',
        h('a', { class: 'small', href: to('findings', finding.code) }, finding.code))));
}

/** Where a finding is: file, sheet and cell as far as they are known. */
export function placeOf({ file, sheet, cell }) {
  return [file, sheet, cell].filter(Boolean).join(' / ');
}

/** What stands between backticks is the user's own text. */
export function quoted(text) {
  return text.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? h('q', {}, part) : part));
}

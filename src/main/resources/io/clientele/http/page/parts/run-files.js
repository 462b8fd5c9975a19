// What can be saved of a run: reports, which are made for the reader, and its files.
import { save } from '../api.js';
import { fill, h, roomy } from '../dom.js';
import { language, t } from '../language.js';
import { problemBox } from '../problem.js';
import { fileLink } from './file-link.js';

const REPORTS = ['report.xlsx', 'report.pdf', 'report.html'];
const FILES = ['decisions.ndjson', 'customers.parquet', 'actions.parquet'];

/** `since` is the earlier run that reports tell the changes from; nothing for none. */
export function runFiles(id, since) {
  const said = h('div', { class: 'small', role: 'status' });
  const all = h('div', { class: 'tools' },
    roomy() && h('span', { class: 'label' }, t('run.save')),
    REPORTS.map((name) => reportButton(id, since, name, said)),
    FILES.map((name) => fileLink(`/v1/runs/${id}/files/${name}`, `${id}-${name}`, t(`run.save.${name}`))));
  return h('div', { class: 'saves screen-only' },
    roomy() ? all : h('details', {}, h('summary', {}, t('run.save')), all), said);
}

/** A report takes a while to be made, which is said. */
function reportButton(id, since, name, said) {
  const file = t(`run.save.${name}`);
  const button = h('button', { 'data-report': name, onclick: async () => {
    button.disabled = true;
    fill(said, t('run.making', { file }));
    const query = new URLSearchParams({ lang: language(), ...(since ? { since } : {}) });
    try {
      await save(`/v1/runs/${id}/${name}?${query}`, `${id}-${name}`);
      fill(said, t('run.made', { file }));
    } catch (problem) {
      fill(said, problemBox(problem));
    }
    button.disabled = false;
  } }, file);
  return button;
}

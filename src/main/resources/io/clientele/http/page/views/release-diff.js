// What differs between two releases.
import { getJson } from '../api.js';
import { fill, h } from '../dom.js';
import { t } from '../language.js';
import { changeCount, changeList } from '../parts/diff.js';
import { workbookViewer } from '../parts/workbooks.js';
import { sheetsOf } from '../store.js';

/** Shows the difference from one release to another, in words and in the sheets. */
export async function compare(place, from, to) {
  const diff = await getJson(`/v1/releases/${encodeURIComponent(from)}/diff/${encodeURIComponent(to)}`);
  const { sheets } = await sheetsOf(to);
  const touched = sheets.filter((sheet) => diff.tables.some((table) => table.file === sheet.file && table.sheet === sheet.sheet));
  const viewer = workbookViewer(touched, { diff });
  const jump = (table, change) =>
    viewer.jump(table.file, table.sheet, { cell: change.kind === 'added' ? null : change.cells[0]?.cell, row: 11 + change.row });
  fill(
    place,
    h('p', { class: 'small' }, h('a', { href: '#/releases' }, '← ', t('view.releases'))),
    h('h1', {}, t('releases.diff.title', { from, to })),
    h('p', { class: 'small' }, changeCount(diff)),
    changeList(diff, jump),
    touched.length > 0 && h('section', {}, h('h2', {}, t('releases.diff.sheets', { n: to })), viewer.place),
  );
}

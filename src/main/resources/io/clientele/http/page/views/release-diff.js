// What differs between two releases.
import { getJson } from '../api.js';
import { fill, h } from '../dom.js';
import { t } from '../language.js';
import { changeCount, changeList, changesIn } from '../parts/diff.js';
import { workbookViewer } from '../parts/workbooks.js';
import { sheetsOf } from '../store.js';

/** Shows the difference from one release to another, in words and in the sheets. */
export async function compare(place, from, to) {
  const diff = await getJson(`/v1/releases/${encodeURIComponent(from)}/diff/${encodeURIComponent(to)}`);
  const { sheets } = await sheetsOf(to);
  const touched = sheets.filter((sheet) => changesIn(diff, sheet) > 0);
  const viewer = workbookViewer(touched, { diff });
  fill(
    place,
    h('p', { class: 'small' }, h('a', { href: '#/releases' }, '← ', t('view.releases'))),
    h('h1', {}, t('releases.diff.title', { from, to })),
    h('p', { class: 'small' }, changeCount(diff)),
    changeList(diff, viewer.jump),
    touched.length > 0 && h('section', {}, h('h2', {}, t('releases.diff.sheets', { n: to })), viewer.place),
  );
}

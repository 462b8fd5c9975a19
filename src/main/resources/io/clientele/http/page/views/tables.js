// The tables of a release.
import { fill, h } from '../dom.js';
import { other, pick, pickOther, t, tagOf } from '../language.js';
import { fileLink } from '../parts/file-link.js';
import { pointOut, sheetTable } from '../parts/sheet.js';
import { sheetChoice, sheetLinks, sheetTabs } from '../parts/sheet-list.js';
import { toRow } from '../route.js';
import { sheetsOf } from '../store.js';

export async function show(place, { parts: [file, sheetName, row], query }) {
  const asked = query.get('release');
  const { release, sheets } = await sheetsOf(asked ?? 'active');
  const address = (sheet, at) => toRow(sheet.file, sheet.sheet, at, asked);
  const current =
    sheets.find((sheet) => sheet.file === file && sheet.sheet === sheetName) ??
    sheets.find((sheet) => sheet.file === file) ??
    sheets[0];
  const [, number] = /^[A-Z]*(\d+)$/.exec(row ?? '') ?? [];
  const here = Number(number) || undefined;
  fill(
    place,
    h('div', { class: 'with-side' },
      sheetLinks(sheets, current, address),
      h('div', { class: 'wide' },
        sheetChoice(sheets, current, address),
        heading(current, release, asked),
        missing(file, sheetName, current),
        about(current),
        sheetTable(current, { here, id: 'sheet', link: (at) => address(current, at) }),
        sheetTabs(sheets, current, address))),
  );
  place.addEventListener('arrived', () => pointOut(place, row));
}

function missing(file, sheetName, current) {
  const found = !file || (current.file === file && (!sheetName || current.sheet === sheetName));
  return found ? null : h('p', { class: 'notice', role: 'status' }, t('tables.missing', { sheet: `${file} / ${sheetName ?? ''}` }));
}

function heading(sheet, release, asked) {
  return h('div', { class: 'title' },
    h('div', {},
      h('h1', {}, pick(sheet.title) || sheet.sheet, ' ',
        pickOther(sheet.title) !== pick(sheet.title) && h('span', { class: 'other', lang: tagOf(other()) }, pickOther(sheet.title))),
      h('p', { class: 'small' }, t(asked ? 'tables.of-release' : 'tables.of-active', { n: release.number }), ' ',
        asked && h('a', { href: toRow(sheet.file, sheet.sheet) }, t('tables.to-active')))),
    download(sheet.file, release.number));
}

/** A link that saves a workbook of a release. */
export function download(file, release) {
  const path = `/v1/releases/${release}/workbooks/${encodeURIComponent(file)}`;
  return fileLink(path, file, t('download', { file }));
}

function about(sheet) {
  if (!sheet.about && !sheet.policy) {
    return null;
  }
  return h('p', { class: 'about' }, pick(sheet.about), ' ', sheet.policy && h('span', { class: 'badge' }, t(`policy.${sheet.policy}`)));
}

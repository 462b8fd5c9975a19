// The files that a book is made of: each finds its place by its name, or is chosen for it.
import { uploadLarge } from '../api.js';
import { fill, h } from '../dom.js';
import { share, t } from '../language.js';
import { problemBox } from '../problem.js';
import { to } from '../route.js';
import { dropZone } from './drop.js';

const DATA = '.csv,.gz,.xlsx,.parquet';
const ROLES = [
  { role: 'orders', needed: true, accept: DATA, named: /order|sales|invoice|订单|销售/i },
  { role: 'customers', needed: false, accept: DATA, named: /customer|account|reseller|客户/i },
  { role: 'interactions', needed: false, accept: DATA, named: /interact|visit|call|contact|互动|拜访/i },
  { role: 'mapping', needed: true, accept: '.yaml,.yml', named: /\.ya?ml$/i },
];

/** Which role a name is tried for first: `customer_orders.csv` holds orders. */
const TRIED = ['mapping', 'orders', 'interactions', 'customers'].map((role) => ROLES.find((each) => each.role === role));

/** What was chosen; it outlives a look at another view or a change of the language. */
const chosen = { files: new Map(), asOf: '' };

export function bookForm() {
  const roles = h('ul', { class: 'roles' });
  const outcome = h('div', { 'aria-live': 'polite' });
  const button = h('button', { class: 'primary', type: 'submit', id: 'make-book' }, t('books.do'));
  const day = h('input', { id: 'as-of', type: 'date', value: chosen.asOf, 'aria-describedby': 'as-of-about', oninput: () => { chosen.asOf = day.value; fill(outcome); } });
  const draw = () => fill(roles, ROLES.map((each) => roleLine(each, draw)));
  const take = (files) => { sortIn(files); fill(outcome); draw(); };
  draw();
  return h('form', { class: 'book-form', novalidate: true, onsubmit: (event) => { event.preventDefault(); send(button, outcome); } },
    dropZone({ id: 'book-files', label: t('books.drop'), accept: `${DATA},.yaml,.yml`, large: true, about: t('books.drop.about'), taken: take }),
    roles,
    h('div', { class: 'day-line' },
      h('div', { class: 'field' }, h('label', { for: 'as-of' }, t('books.as-of'), ' ', h('span', { class: 'unit', id: 'as-of-about' }, t('books.as-of.about'))), day),
      button),
    outcome);
}

/** Known names first; what nothing is known of fills the places left, in order. */
function sortIn(files) {
  const rest = [];
  for (const file of files) {
    const role = TRIED.find(({ named }) => named.test(file.name));
    const taken = role && files.some((other) => other !== file && chosen.files.get(role.role) === other);
    if (role && !taken) {
      chosen.files.set(role.role, file);
    } else {
      rest.push(file);
    }
  }
  for (const file of rest) {
    const free = ROLES.find(({ role, accept }) => accept === DATA && !TRIED[0].named.test(file.name) && !chosen.files.has(role));
    if (free) {
      chosen.files.set(free.role, file);
    }
  }
}

function roleLine({ role, needed, accept }, draw) {
  const file = chosen.files.get(role);
  const id = `file-${role}`;
  const input = h('input', { id, type: 'file', accept, class: 'unseen', onchange: () => {
    chosen.files.set(role, input.files[0]);
    draw();
    document.getElementById(id).focus();
  } });
  return h('li', { 'data-role': role, class: file ? 'given' : null },
    h('div', {}, h('strong', {}, t(`books.${role}`)), ' ',
      h('span', { class: `badge ${needed && !file ? 'warning' : ''}` }, t(needed ? 'books.needed' : 'books.optional')),
      h('div', { class: 'small file-name' }, file ? file.name : t(role === 'mapping' ? 'books.kind.mapping' : 'books.kind.data'))),
    h('div', { class: 'role-file' },
      file && h('button', { type: 'button', class: 'plain', 'aria-label': t('books.remove', { file: file.name }), onclick: () => { chosen.files.delete(role); draw(); } }, '×'),
      input,
      h('label', { class: 'button', for: id }, t('books.choose'), ' ', h('span', { class: 'unseen' }, t(`books.${role}`)))));
}

async function send(button, outcome) {
  if (!chosen.asOf || ROLES.some(({ role, needed }) => needed && !chosen.files.has(role))) {
    fill(outcome, h('p', { class: 'complaint', role: 'alert' }, t('books.lacks')));
    return;
  }
  button.disabled = true;
  const bar = h('progress', { max: 1, value: 0, 'aria-label': t('books.do') });
  const said = h('span', { class: 'so-far' });
  fill(outcome, h('div', { class: 'running' }, bar, said));
  try {
    const files = [...chosen.files].map(([part, file]) => ({ part, file }));
    const book = await uploadLarge('/v1/books', files, [['asOf', chosen.asOf]], (sent) => {
      bar.value = sent;
      said.textContent = t('books.uploading', { share: share(sent) });
    });
    chosen.files.clear();
    chosen.asOf = '';
    location.hash = to('books', book.id);
  } catch (problem) {
    fill(outcome, problemBox(problem));
    button.disabled = false;
  }
}

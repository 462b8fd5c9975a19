// A place to drop files on, with a button that chooses them.
import { h, freshId } from '../dom.js';
import { t } from '../language.js';

/**
 * A drop zone; `taken` gets the files, already read, so that a later edit on disk can't break them; large
 * ones are left where they are.
 */
export function dropZone({ id = freshId('files'), label, accept, multiple = true, large = false, about, taken }) {
  const input = h('input', { id, type: 'file', accept, multiple, onchange: () => take(input.files) });
  const zone = h('div', { class: 'drop' },
    h('label', { for: id }, label),
    input,
    h('span', { class: 'small' }, about ?? t(multiple ? 'drop.here' : 'drop.here.one')));
  const take = async (files) => {
    const read = large ? [...files] : await Promise.all([...files].map(inMemory));
    input.value = '';
    if (read.length > 0) {
      taken(multiple ? read : read.slice(0, 1));
    }
  };
  const over = (event) => {
    event.preventDefault();
    zone.classList.add('over');
  };
  zone.addEventListener('dragenter', over);
  zone.addEventListener('dragover', over);
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    take(event.dataTransfer.files);
  });
  return zone;
}

async function inMemory(file) {
  return new File([await file.arrayBuffer()], file.name, { type: file.type });
}

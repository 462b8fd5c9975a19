// A link that saves a file.
import { key, save } from '../api.js';
import { h } from '../dom.js';
import { problemBox } from '../problem.js';

/** With a key the file is fetched first, as a plain link could not carry it. */
export function fileLink(path, name, text) {
  const link = h('a', { class: 'button download', href: path, download: name }, text);
  link.addEventListener('click', (event) => {
    if (key()) {
      event.preventDefault();
      save(path, name).catch((problem) => link.after(problemBox(problem)));
    }
  });
  return link;
}

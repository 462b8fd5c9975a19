// What a finding means and what to do about it.
import { send } from '../api.js';
import { fill, h } from '../dom.js';
import { fromMarkdown } from '../markdown.js';
import { t } from '../language.js';

export async function show(place, { parts: [code] }) {
  const text = await (await send('GET', `/page/findings/${encodeURIComponent(code ?? '')}.md`)).text();
  fill(
    place,
    h('article', { class: 'reading' }, fromMarkdown(text), h('p', {}, h('a', { href: '#/change' }, t('finding.back')))),
  );
}

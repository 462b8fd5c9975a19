// What a finding means and what to do about it.
import { send } from '../api.js';
import { fill, h } from '../dom.js';
import { fromMarkdown } from '../markdown.js';
import { language, t } from '../language.js';

export async function show(place, { parts: [code] }) {
  const text = await (await send('GET', `/page/findings/${encodeURIComponent(code ?? '')}.md`)).text();
  fill(
    place,
    h('article', { class: 'reading' }, inOrder(fromMarkdown(text)), h('p', {}, h('a', { href: '#/change' }, t('finding.back')))),
  );
}

/** How bad it is, and what is said in the reader's language; beside Chinese the fuller English is folded away. */
function inOrder([heading, severity, ...blocks]) {
  const chinese = blocks.filter((block) => block.lang === 'zh-CN');
  const english = blocks.filter((block) => block.lang !== 'zh-CN');
  const inChinese = [chinese, h('details', { lang: 'en' }, h('summary', { lang: 'zh-CN' }, t('finding.original')), english)];
  return [heading, badge(severity.textContent), language() === 'zh' ? inChinese : english];
}

const badge = (severity) => h('p', {}, h('span', { class: `badge ${severity}` }, t(`severity.${severity}`)));

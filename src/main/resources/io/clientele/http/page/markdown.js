// The little Markdown that the pages of the findings are written in.
import { h } from './dom.js';

const SPANS = /(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/;

/** Elements for headings, paragraphs, lists and code; anything else stays text. */
export function fromMarkdown(text) {
  return text.trim().split(/\n{2,}/).map(block);
}

function block(text) {
  if (text.startsWith('# ')) {
    return h('h1', {}, text.slice(2));
  }
  if (text.startsWith('```')) {
    return h('pre', {}, text.replace(/^```\w*\n?|\n?```$/g, ''));
  }
  if (/^[-*] /.test(text)) {
    return h('ul', {}, text.split(/\n(?=[-*] )/).map((item) => h('li', {}, spans(item.slice(2)))));
  }
  const chinese = text.startsWith('中文：');
  return h('p', { lang: chinese ? 'zh-CN' : 'en' }, spans(chinese ? text.slice(3) : text));
}

function spans(text) {
  return text.replaceAll('\n', ' ').split(SPANS).map((part) => {
    if (part.startsWith('`')) {
      return h('code', {}, part.slice(1, -1));
    }
    if (part.startsWith('**')) {
      return h('strong', {}, part.slice(2, -2));
    }
    return part.startsWith('*') && part.length > 2 ? h('em', {}, part.slice(1, -1)) : part;
  });
}

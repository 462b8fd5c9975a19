// The language of the page: asked for in the address, else chosen before, else the browser's.
import { words } from './words.js';

const REMEMBERED = 'clientele.language';
const KNOWN = ['en', 'zh'];

let current = first();
document.documentElement.lang = tag();

function first() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (KNOWN.includes(asked)) {
    return asked;
  }
  const chosen = localStorage.getItem(REMEMBERED);
  if (KNOWN.includes(chosen)) {
    return chosen;
  }
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** `en` or `zh`. */
export function language() {
  return current;
}

export function other() {
  return current === 'en' ? 'zh' : 'en';
}

function tag() {
  return current === 'zh' ? 'zh-CN' : 'en';
}

/** The tag of a language, for parts of the page that are in the other one. */
export function tagOf(which) {
  return which === 'zh' ? 'zh-CN' : 'en';
}

/** Changes the language and remembers it. */
export function choose(which) {
  current = which;
  localStorage.setItem(REMEMBERED, which);
  document.documentElement.lang = tag();
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', which);
    history.replaceState(null, '', address);
  }
}

/** The words of a key, with `{name}` filled in. */
export function t(key, values = {}) {
  const pair = words[key];
  if (!pair) {
    throw new Error(`no words for ${key}`);
  }
  return pair[current === 'en' ? 0 : 1].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? '');
}

/** The words for a number of things: `key.one` where English has a form of its own for one. */
export function count(key, number) {
  const one = `${key}.one`;
  return t(number === 1 && words[one] ? one : key, { n: whole(number) });
}

/** Of a text in two languages the chosen one. */
export function pick(text) {
  return text ? text[current] || text.en || text.zh : '';
}

/** Of a text in two languages the one not chosen. */
export function pickOther(text) {
  return text ? text[other()] : '';
}

export function whole(number) {
  return new Intl.NumberFormat(tag(), { maximumFractionDigits: 0 }).format(number);
}

export function decimal(number) {
  return new Intl.NumberFormat(tag(), { maximumFractionDigits: 10 }).format(number);
}

export function money(number) {
  return inYuan(number, { maximumFractionDigits: 2 });
}

/** An amount of money without its parts of a yuan, for columns of amounts. */
export function wholeMoney(number) {
  return inYuan(number, { maximumFractionDigits: 0 });
}

export function percent(number) {
  return new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 4 }).format(number);
}

/** An amount of money where its size matters more than its last yuan: ¥32.5M, 3255万元. */
export function roughMoney(number) {
  return inYuan(number, { notation: 'compact', maximumSignificantDigits: current === 'en' ? 3 : 4 });
}

function inYuan(number, form) {
  const amount = new Intl.NumberFormat(tag(), form).format(Math.abs(number));
  return (number < 0 ? '-' : '') + (current === 'en' ? `¥${amount}` : `${amount}元`);
}

/** A share of one, in per cent with one decimal at most. */
export function share(number) {
  return new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 1 }).format(number);
}

/** By how much something changed, with its sign. */
export function changeOf(before, after) {
  return new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(after / before - 1);
}

/** A moment in the reader's own time zone. */
export function moment(iso) {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

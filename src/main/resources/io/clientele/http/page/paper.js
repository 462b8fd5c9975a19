// Paper can't be unfolded: what is folded on the screen stands open while the page is printed.

const KEPT_FOLDED = '.screen-only';

/** Opens all parts before the page is printed, and folds them again afterwards. */
export function unfoldForPaper() {
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('main details:not([open])')].filter((each) => !each.closest(KEPT_FOLDED));
    opened.forEach((each) => { each.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((each) => { each.open = false; }));
}

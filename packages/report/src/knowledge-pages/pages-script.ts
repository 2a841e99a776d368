/**
 * The only script of a page of the knowledge: hides the entries that do not hold the words searched for, opens the entry
 * that an address names, and opens everything for printing. Like that of a report it writes nothing but \`hidden\`, \`open\`
 * and one count.
 */
export const pagesScript: string = `
(() => {
  'use strict';
  const form = document.getElementById('search');
  const items = [...document.querySelectorAll('[data-item]')];
  const groups = [...document.querySelectorAll('[data-group]')];
  const idle = [...document.querySelectorAll('[data-idle]')];
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, (item.getAttribute('data-item') + ' ' + item.textContent).toLowerCase());
    return texts.get(item);
  };
  const apply = () => {
    const words = form.querySelector('input').value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    let shown = 0;
    for (const item of items) {
      item.hidden = !words.every((word) => textOf(item).includes(word));
      if (!item.hidden) shown += 1;
    }
    for (const group of groups) {
      const inside = [...group.querySelectorAll('[data-item]')];
      group.hidden = inside.length > 0 && inside.every((item) => item.hidden);
      if (group.classList.contains('list')) group.open = words.length > 0;
    }
    for (const part of idle) part.hidden = words.length > 0;
    form.querySelector('output').textContent =
      words.length === 0 ? '' : shown === 0 ? 'No entry holds these words' : shown + ' of ' + items.length + ' entries';
  };
  if (form) {
    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
  }
  const openNamed = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const part = place && place.closest('details');
    if (!part) return;
    part.hidden = false;
    part.open = true;
    part.scrollIntoView();
  };
  addEventListener('hashchange', openNamed);
  openNamed();
  if (innerWidth < 1024) for (const part of document.querySelectorAll('nav details')) part.open = false;
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const part of opened) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false;
  });
})();
`;

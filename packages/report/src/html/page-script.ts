/**
 * The only script of a report: shows the filters and lets them hide items, and opens folded parts for printing. It reads
 * attributes and text of the page and writes nothing but `hidden`, `open` and one count, so no text can become code.
 */
export const pageScript = `
(() => {
  'use strict';
  const box = document.getElementById('filters');
  const form = box.querySelector('form');
  const items = [...document.querySelectorAll('[data-item]')];
  const groups = [...document.querySelectorAll('[data-group]')];
  const levels = document.querySelectorAll('details.level');
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  const wanted = (name) => form.querySelector('[data-filter="' + name + '"]').value.trim().toLowerCase();
  const holds = (item, name, value) => {
    const has = item.getAttribute('data-' + name);
    return value === '' || has === null || has.split(' ').includes(value);
  };
  const apply = () => {
    const [harm, risk, actor, text] = ['harm', 'risk', 'actor', 'text'].map(wanted);
    let shown = 0;
    for (const item of items) {
      const level = item.getAttribute('data-risk');
      const fits = holds(item, 'harm', harm) && holds(item, 'actor', actor) &&
        (risk === '' || level === null || Number(level) >= Number(risk)) && (text === '' || textOf(item).includes(text));
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    const narrowed = [harm, risk, actor, text].some((value) => value !== '');
    for (const level of levels) level.open = narrowed;
    for (const group of groups) {
      const inside = [...group.querySelectorAll('[data-item]')];
      group.hidden = inside.length > 0 && inside.every((item) => item.hidden);
    }
    form.querySelector('output').textContent =
      shown === items.length ? '' : 'Showing ' + shown + ' of ' + items.length + ' entries';
  };
  box.hidden = false;
  if (innerWidth < 1024) for (const part of document.querySelectorAll('nav details')) part.open = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open]):not(.deep)')];
    for (const part of opened) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false;
  });
})();
`;

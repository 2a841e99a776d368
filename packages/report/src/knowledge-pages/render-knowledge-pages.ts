import { page } from '../html/page.ts';
import { section } from '../html/section.ts';
import { harmKindNames, harmKinds } from '../html/words.ts';
import { type Content, el } from '../markup/element.ts';
import { indexContent } from './index-content.ts';
import { familyPage, type KnowledgePagesInput, type KnowledgeView, knowledgeView } from './knowledge-view.ts';
import { attributeEntry, classEntry, consequenceEntry, controlEntry, factEntry } from './other-entries.ts';
import { framed, type PageOfKind } from './page-frame.ts';
import { pagesScript } from './pages-script.ts';
import { pagesStyle } from './pages-style.ts';
import { threatEntry } from './threat-entry.ts';

/** A page by the name of its file. */
export type KnowledgePage = { readonly name: string; readonly content: string };

/**
 * The knowledge as static pages that need no network: an index to search, and a page for each kind of entry and each
 * family of threats. The same input gives the same bytes.
 */
export async function renderKnowledgePages(input: KnowledgePagesInput): Promise<readonly KnowledgePage[]> {
  const view = knowledgeView(input);
  const kinds = pagesOfKinds(view);
  const parts = { style: pagesStyle, script: pagesScript };
  const { title } = view.knowledge;
  const index = await page(title, framed(view, { pages: kinds, here: undefined }, indexContent(view, kinds)), parts);
  const written = [{ name: 'index.html', content: index }];
  for (const kind of kinds) {
    const content = framed(view, { pages: kinds, here: kind }, kind.content());
    written.push({ name: `${kind.name}.html`, content: await page(`${kind.title} – ${title}`, content, parts) });
  }
  return written;
}

function pagesOfKinds(view: KnowledgeView): readonly PageOfKind[] {
  const { knowledge } = view;
  const threats = knowledge.threats.filter(({ check }) => check === undefined);
  const families = new Map<string, typeof threats>();
  for (const threat of threats) {
    if (threat.triggered) continue;
    const name = familyPage(threat.category);
    families.set(name, [...(families.get(name) ?? []), threat]);
  }
  const visible = <T extends { readonly visible: boolean; readonly label: string }>(entries: readonly T[]) =>
    byLabel(entries.filter((one) => one.visible));
  const harms = visible(knowledge.consequences.filter(({ harm }) => harm !== undefined));
  const listed = (
    name: string,
    title: string,
    rest: Omit<PageOfKind, 'name' | 'title' | 'content'>,
    render: () => Content,
  ) => ({
    name,
    title,
    ...rest,
    content: () => section({ id: name, title, intro: rest.intro }, render()),
  });
  const ofThreats = (entries: typeof threats) => ({
    entries: byLabel(entries).map(({ id, label }) => ({ kind: 'threat' as const, id, label })),
  });
  const pages: readonly PageOfKind[] = [
    listed(
      'classes',
      'Classes',
      {
        group: 'Knowledge',
        intro: 'Kinds of devices, software, networks, people, data and places that a scenario can hold.',
        entries: visible(knowledge.classes).map(({ id, label }) => ({ kind: 'class', id, label })),
      },
      () => visible(knowledge.classes).map((one) => classEntry(view, one)),
    ),
    {
      name: 'harms',
      title: 'Harms',
      group: 'Knowledge',
      intro: 'Consequences by which somebody is hurt, and how badly.',
      entries: harms.map(({ id, label }) => ({ kind: 'consequence', id, label })),
      content: () =>
        harmKinds
          .map((kind) => ({ kind, of: harms.filter(({ harm }) => harm === kind) }))
          .filter(({ of }) => of.length > 0)
          .map(({ kind, of }) =>
            el(
              'div',
              { 'data-group': kind },
              section(
                { id: kind, title: harmKindNames[kind] },
                of.map((one) => consequenceEntry(view, one)),
              ),
            ),
          ),
    },
    listed(
      'controls',
      'Controls',
      {
        group: 'Knowledge',
        intro: 'Safeguards, what they hold down, and what they may start.',
        entries: visible(knowledge.controls).map(({ id, label }) => ({ kind: 'control', id, label })),
      },
      () => visible(knowledge.controls).map((one) => controlEntry(view, one)),
    ),
    listed(
      'side-effects',
      'Side effects',
      {
        group: 'Knowledge',
        intro: 'Threats that exist only where a control is in place: what security itself can do.',
        ...ofThreats(threats.filter(({ triggered }) => triggered)),
      },
      () => byLabel(threats.filter(({ triggered }) => triggered)).map((one) => threatEntry(view, one)),
    ),
    ...[...families]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => {
        const family = (of[0]?.category ?? '').replaceAll('-', ' ');
        const title = family === '' ? 'Other threats' : `Threats: ${family}`;
        return listed(name, title, { group: 'Threats', short: family, intro: undefined, ...ofThreats(of) }, () =>
          byLabel(of).map((one) => threatEntry(view, one)),
        );
      }),
    listed(
      'consequences',
      'Other consequences',
      {
        group: 'Inner workings',
        intro: 'Adverse behaviour that hurts nobody by itself: the steps between first causes and harms.',
        entries: visible(knowledge.consequences.filter(({ harm }) => harm === undefined)).map(({ id, label }) => ({
          kind: 'consequence',
          id,
          label,
        })),
      },
      () =>
        visible(knowledge.consequences.filter(({ harm }) => harm === undefined)).map((one) =>
          consequenceEntry(view, one),
        ),
    ),
    listed(
      'attributes',
      'Trust attributes',
      {
        group: 'Inner workings',
        intro: 'Qualities that are relied on. The less a quality is trusted, the likelier what its lack allows.',
        entries: visible(knowledge.attributes).map(({ id, label }) => ({ kind: 'attribute', id, label })),
      },
      () => visible(knowledge.attributes).map((one) => attributeEntry(view, one)),
    ),
    listed(
      'questions',
      'Questions',
      {
        group: 'Inner workings',
        intro: 'Plain questions, and what their answers set.',
        entries: knowledge.facts.map(({ id, ask }) => ({ kind: 'fact', id, label: ask })),
      },
      () => knowledge.facts.map((one) => factEntry(view, one)),
    ),
    listed(
      'checks',
      'Modelling checks',
      {
        group: 'Inner workings',
        intro: 'Faults of a scenario that its author should mend.',
        entries: byLabel(knowledge.threats.filter(({ check }) => check !== undefined)).map(({ id, label }) => ({
          kind: 'check',
          id,
          label,
        })),
      },
      () => byLabel(knowledge.threats.filter(({ check }) => check !== undefined)).map((one) => threatEntry(view, one)),
    ),
  ];
  return pages.filter(({ entries }) => entries.length > 0);
}

function byLabel<T extends { readonly label: string }>(entries: readonly T[]): readonly T[] {
  const key = ({ label }: T): string => label.toLowerCase();
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

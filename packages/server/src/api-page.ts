import { html, raw } from 'hono/html';

type Schema = Readonly<Record<string, unknown>>;

/** As much of a route of an OpenAPI document as the page shows. */
export type DescribedRoute = {
  readonly summary?: string;
  readonly 'x-permission'?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};
type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/** An OpenAPI document, as far as the page shows it. */
export type DescribedApi = { readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedRoute>>>> };

const access: Readonly<Record<string, string>> = {
  everybody: 'Everybody',
  'signed-in': 'Everybody with an account, and programs with a token',
  'in-person': 'People who have signed in themselves',
};

/** The API as a page for people: every route with who may call it, what it takes and what it gives. Needs no script. */
export function apiPage({ paths }: DescribedApi, nonce: string) {
  const groups = new Map<string, [path: string, method: string, route: DescribedRoute][]>();
  for (const [path, methods] of Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [method, route] of Object.entries(methods)) {
      const group = groupOf(path);
      groups.set(group, [...(groups.get(group) ?? []), [path, method.toUpperCase(), route]]);
    }
  }
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API of the nemecys workbench</title>
        <style nonce="${nonce}">${raw(style)}</style>
      </head>
      <body>
        <main>
          <h1>API of the nemecys workbench</h1>
          <p>
            Programs send a token of an account as <code>Authorization: Bearer TOKEN</code>. What is wrong is told as a
            problem (RFC 9457). The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.
          </p>
          <nav aria-label="Parts of the API">
            <ul>
              ${[...groups.keys()].map((group) => html`<li><a href="#${group}">${group}</a></li>`)}
            </ul>
          </nav>
          ${[...groups].map(
            ([group, routes]) =>
              html`<section aria-labelledby="${group}">
                <h2 id="${group}">${group}</h2>
                ${routes.map(([path, method, route]) => routePart(path, method, route))}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}

/** What routes are about: the last part of their address that has a name of its own under a scenario or a workspace. */
function groupOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'api' && !part.startsWith('{'));
  const [first = 'server', second, third] = parts;
  if (first !== 'workspaces') return first;
  return second === 'scenarios' ? (third ?? 'scenarios') : (second ?? first);
}

function routePart(path: string, method: string, route: DescribedRoute) {
  const { summary = '', parameters = [], requestBody, responses } = route;
  const permission = route['x-permission'] ?? '';
  return html`<article>
    <h3><code>${method} ${path}</code></h3>
    <p>${summary}</p>
    <p>Who: ${access[permission] ?? html`whose role allows <code>${permission}</code> in the workspace`}</p>
    ${
      parameters.length > 0 &&
      html`<table>
      <caption>In the address</caption>
      <thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">What</th></tr></thead>
      <tbody>
        ${parameters.map(
          ({ name, in: where, schema }) =>
            html`<tr><th scope="row"><code>${name}</code></th><td>${where}</td><td>${inWords(schema)}</td></tr>`,
        )}
      </tbody>
    </table>`
    }
    ${requestBody && contentPart('What it takes', requestBody.content)}
    ${Object.entries(responses).map(([status, { description, content = {} }]) =>
      contentPart(`${status}: ${description}`, content),
    )}
  </article>`;
}

function contentPart(title: string, content: Content) {
  const described = Object.entries(content).filter(([type]) => type !== 'application/problem+json');
  if (described.length === 0) return html`<p>${title}</p>`;
  return described.map(
    ([type, { schema }]) => html`<details>
      <summary>${title} (${type})</summary>
      <pre tabindex="0"><code>${JSON.stringify(schema, undefined, 2)}</code></pre>
    </details>`,
  );
}

/** A value in an address, such as "integer, from 1, to 500, 100 if left out". */
function inWords({
  type,
  format,
  minimum,
  maximum,
  minLength,
  maxLength,
  enum: values,
  default: usual,
}: Schema): string {
  const range = [minimum === undefined ? '' : `from ${minimum}`, maximum === undefined ? '' : `to ${maximum}`];
  const length = [
    minLength === undefined ? '' : `at least ${minLength} characters`,
    maxLength === undefined ? '' : `at most ${maxLength} characters`,
  ];
  const one = Array.isArray(values) ? `one of ${values.join(', ')}` : `${type ?? 'text'}`;
  const words = [one, format, ...range, ...length, usual === undefined ? '' : `${usual} if left out`];
  return words.filter((word) => typeof word === 'string' && word !== '').join(', ');
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#fff, #16181a); color: light-dark(#1a1a1a, #e8e8e8); }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
article { border-top: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: .5rem 0; }
h3 { font-size: 1.05rem; overflow-wrap: anywhere; margin: .5rem 0; }
p { margin: .25rem 0; }
table { border-collapse: collapse; margin: .5rem 0; }
caption { text-align: left; font-weight: 600; }
th, td { text-align: left; padding: .1rem 1rem .1rem 0; vertical-align: top; }
pre { overflow-x: auto; padding: .5rem; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); }
a { color: light-dark(#0b5345, #5eead4); }
`;

import { createServer } from '../../server/src/create-server.ts';
import type { Services } from '../../server/src/environment.ts';

/** The file of the types of the API. */
export const apiTypesFile = new URL('routes.ts', import.meta.url);

type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
};
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
type Route = {
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};

/** The source of the types of every route, from the OpenAPI document that the server makes of itself. */
export async function apiTypes(): Promise<string> {
  // Describing itself the server asks for nothing else.
  const server = createServer({ now: () => 0, origin: 'http://localhost' } as Services);
  const { paths } = await (await server.request('/api/openapi.json')).json();
  const routes = Object.entries<Readonly<Record<string, Route>>>(paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, route]) => ({ path, method, route })))
    .filter(({ path }) => path.startsWith('/api/'))
    .sort((a, b) => (a.path < b.path || (a.path === b.path && a.method < b.method) ? -1 : 1));
  return [
    '// Made by "npm run client" from what the server says of itself; edits are lost.',
    '',
    '/** Every route of the API: what it takes and what it gives. */',
    'export type Routes = {',
    ...routes.map(
      ({ path, method, route }) =>
        `  /** ${route.summary ?? ''} */\n  readonly '${method.toUpperCase()} ${path.slice('/api'.length)}': ${routeType(route)};`,
    ),
    '};',
    '',
  ].join('\n');
}

function routeType({ parameters = [], requestBody, responses }: Route): string {
  const named = (where: string) => {
    const found = parameters.filter((parameter) => parameter.in === where);
    const required = found.filter((parameter) => parameter.required).map(({ name }) => name);
    return typeOf({
      ...{ type: 'object', required, additionalProperties: false },
      properties: Object.fromEntries(found.map(({ name, schema }) => [name, schema])),
    });
  };
  const [given] = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const body = contentType(requestBody?.content);
  return `{ readonly path: ${named('path')}; readonly query: ${named('query')}; readonly body: ${body}; readonly reply: ${contentType(given?.[1].content)} }`;
}

function contentType(content: Content | undefined): string {
  const [found] = Object.entries(content ?? {});
  if (found === undefined) return 'undefined';
  const [type, { schema }] = found;
  if (type === 'application/json' && schema !== undefined) return typeOf(schema);
  return 'Blob';
}

function typeOf(schema: Schema): string {
  const { type, anyOf, oneOf, items, properties, required = [], additionalProperties } = schema;
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return choices.map((choice) => `(${typeOf(choice)})`).join(' | ');
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...schema, type: one })).join(' | ');
  if (type === 'array') return `readonly (${typeOf(items ?? {})})[]`;
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string' || type === 'boolean' || type === 'null') return type;
  if (type !== 'object') return 'unknown';
  const members = Object.entries(properties ?? {}).map(
    ([name, member]) =>
      `readonly ${/^\w+$/u.test(name) ? name : JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(member)}`,
  );
  if (typeof additionalProperties === 'object') {
    members.push(`readonly [name: string]: ${members.length > 0 ? 'unknown' : typeOf(additionalProperties)}`);
  }
  return members.length === 0 ? 'Readonly<Record<string, never>>' : `{ ${members.join('; ')} }`;
}

import { Assessment } from '@nemecys/core';

/** Texts that try to become code or markup when a report shows them. Each tries to set `window.owned`. */
export const payloads: Readonly<Record<string, string>> = {
  'script element': '<script>window.owned=1</script>',
  'script end': '</script><script>window.owned=1</script>',
  'style end': '</style><script>window.owned=1</script><style>',
  'title end': '</title></desc></text></svg><script>window.owned=1</script>',
  'table and fold ends': '</td></tr></table></details></section><script>window.owned=1</script>',
  'double-quoted attribute': '" onmouseover="window.owned=1" autofocus onfocus="window.owned=1" x="',
  'single-quoted attribute': "' onmouseover='window.owned=1' autofocus onfocus='window.owned=1' x='",
  'bare attribute': '` onmouseover=window.owned=1 onfocus=window.owned=1 autofocus x=`',
  'image with handler': '<img src=x onerror=window.owned=1>',
  'vector image': '<svg onload=window.owned=1><script>window.owned=1</script></svg>',
  'vector link': '<svg><a xlink:href="javascript:window.owned=1"><text>x</text></a></svg>',
  'vector animation': '<svg><animate onbegin=window.owned=1 attributeName=x dur=1s></svg>',
  'foreign object': '<foreignObject><iframe srcdoc="<script>parent.owned=1</script>"></iframe></foreignObject>',
  'script address': 'javascript:window.owned=1',
  'script address in disguise': ' \u0001java\tscript:window.owned=1//https://example.org',
  'data address': 'data:text/html,<script>parent.owned=1</script>',
  'web address with markup': 'https://example.org/"><script>window.owned=1</script>',
  'style sheet': '</style><style>*{background:url(http://evil.example/x)}</style>',
  'style value': 'red;background:url(javascript:window.owned=1);x:expression(window.owned=1)',
  'base and refresh':
    '<base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/">',
  form: '<form action="http://evil.example/"><input name=q autofocus onfocus=window.owned=1><button>x</button></form>',
  frame: '<iframe src="javascript:parent.owned=1"></iframe><object data="javascript:window.owned=1"></object>',
  comment: '--><script>window.owned=1</script><!--',
  'character data': ']]><script>window.owned=1</script><![CDATA[',
  entities: '&lt;script&gt;window.owned=1&lt;/script&gt;&#x3c;img src=x onerror=window.owned=1&#x3e;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is what is tried
  templates: '{{constructor.constructor("window.owned=1")()}}${window.owned=1}<%= window.owned=1 %>',
  mutation: '<noscript><p title="</noscript><img src=x onerror=window.owned=1>">',
  math: '<math><mtext><table><mglyph><style><img src=x onerror=window.owned=1></style></mglyph></table></mtext></math>',
  'line separators': '\u2028window.owned=1\u2029</script>\r\n<script>window.owned=1</script>',
  'direction overrides': '\u202e\u2066<script>window.owned=1</script>\u2069',
  'lone surrogates': '\ud83c<script>window.owned=1</script>\udf00',
  'null and control characters': '\u0000<scr\u0000ipt>window.owned=1</scr\u0000ipt>\u001b\u007f\u0085',
  'wide brackets': '\uff1cscript\uff1ewindow.owned=1\uff1c/script\uff1e',
};

type Path = readonly PropertyKey[];

/**
 * The assessment with a text appended to every string it holds, keys of records included, wherever its schema lets it
 * stand; equal strings stay equal, so that references still lead somewhere. Steps of scales keep their ids.
 */
export function withEveryText(assessment: Assessment, text: string): Assessment {
  const steps = new Set(
    Object.values(assessment.scales).flatMap((scale) => scale.flatMap((step) => ('id' in step ? [step.id] : []))),
  );
  const change = (value: string): string => (steps.has(value) ? value : value + text);
  const changed = mapStrings(assessment, change);
  for (let pass = 0; pass < 20; pass += 1) {
    const result = Assessment.safeParse(changed);
    if (result.success) return result.data;
    // A text that the schema refuses, such as one of a closed list, gets its own value back.
    for (const issue of result.error.issues) restore(changed, assessment, issue.path);
  }
  throw new Error('The hostile assessment does not fit the schema');
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.includes('@') ? change(key) : key, mapStrings(inner, change)]),
  );
}

function restore(changed: unknown, original: unknown, path: Path): void {
  const key = path[0];
  if (key === undefined || typeof changed !== 'object' || changed === null) return;
  const inside = changed as Record<PropertyKey, unknown>;
  const source = original as Record<PropertyKey, unknown>;
  const sourceKey = Object.hasOwn(source, key) ? key : Object.keys(source).find((name) => String(key).startsWith(name));
  if (sourceKey === undefined) return;
  if (path.length === 1) inside[key] = source[sourceKey];
  else restore(inside[key], source[sourceKey], path.slice(1));
}

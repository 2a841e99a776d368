/** A sentence of the language files with its places filled. */
export function filled(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
}

type Templates = { readonly from: string; readonly to: string };

const forms = new Map<string, { readonly form: RegExp; readonly roles: readonly string[] }>();

/**
 * A text that was made from one template, made from another one with what stands in its places, each turned over by
 * `turn`. Undefined where the text was not made from that template.
 */
export function refilled(text: string, { from, to }: Templates, turn: (value: string) => string): string | undefined {
  const { form, roles } = formOf(from);
  const found = form.exec(text);
  if (found === null) return undefined;
  const values = new Map(roles.map((role, place) => [role, turn(found[place + 1] ?? '')]));
  return to.replace(/_([^_\s]+)_/gu, (whole, role: string) => values.get(role) ?? whole);
}

function formOf(template: string) {
  const known = forms.get(template);
  if (known !== undefined) return known;
  const roles: string[] = [];
  const pieces = template.split(/_([^_\s]+)_/u).map((piece, place) => {
    if (place % 2 === 0) return piece.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
    const at = roles.indexOf(piece);
    if (at >= 0) return `\\${at + 1}(?!\\d)`;
    roles.push(piece);
    return '(.+?)';
  });
  const made = { form: new RegExp(`^${pieces.join('')}$`, 'su'), roles };
  forms.set(template, made);
  return made;
}

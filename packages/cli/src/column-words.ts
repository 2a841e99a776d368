import { Failure } from '@nemecys/core';

/** Which column holds what, from words such as `id=Nr,name=Device name`; an empty head is a field that no column holds. Throws a Failure. */
export function columnWords<Field extends string>(
  text: string | undefined,
  fields: readonly Field[],
): readonly { readonly field: Field; readonly head: string }[] {
  return (text === undefined ? [] : text.split(',')).map((part) => {
    const [name = '', head] = part.split(/=(.*)/su, 2).map((word) => word.trim());
    const field = fields.find((known) => known.toLowerCase() === name.toLowerCase());
    if (field === undefined || head === undefined) {
      throw new Failure('input', `--columns: "${part}" is not FIELD=HEAD. Fields: ${fields.join(', ')}.`);
    }
    return { field, head };
  });
}

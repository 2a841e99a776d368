/** The eight categories of security control of the FDA guidance (appendix 1), by letter. */
export const controlCategories = {
  A: 'Authentication',
  B: 'Authorization',
  C: 'Cryptography',
  D: 'Integrity of code, data and execution',
  E: 'Confidentiality',
  F: 'Event detection and logging',
  G: 'Resiliency and recovery',
  H: 'Firmware and software updates',
} as const;
export type ControlCategory = keyof typeof controlCategories;

/** Which component requirements of IEC 62443-4-2 belong to which category. The grouping is ours: an assumption. */
const byRequirement: Readonly<Record<ControlCategory, readonly string[]>> = {
  A: ['1.1', '1.2', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '1.11', '1.13', '1.14'],
  B: ['1.3', '1.4', '2.1', '2.2', '2.3', '2.5', '2.6', '2.7', '7.7'],
  C: ['4.3', '3.12', '3.13'],
  D: ['2.4', '2.13', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.11', '3.14'],
  E: ['4.1', '4.2'],
  F: ['1.12', '2.8', '2.9', '2.10', '2.11', '2.12', '3.9', '6.1', '6.2'],
  G: ['5.1', '5.2', '5.3', '5.4', '7.1', '7.2', '7.3', '7.4', '7.5'],
  H: ['3.10', '7.6', '7.8'],
};

/** The categories of a control by its references; none where it refers to no component requirement. */
export function categoriesOf(
  references: readonly { readonly scheme: string; readonly id: string }[],
): readonly ControlCategory[] {
  const numbers = references
    .filter(({ scheme }) => scheme === 'iec-62443-4-2')
    .flatMap(({ id }) => /\d+\.\d+/u.exec(id) ?? []);
  return (Object.keys(byRequirement) as ControlCategory[]).filter((category) =>
    numbers.some((number) => byRequirement[category].includes(number)),
  );
}

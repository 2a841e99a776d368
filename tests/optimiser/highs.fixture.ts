import loadHighs from 'highs';

/** A linear program over binary and free variables, in the words of the LP format. */
export type LinearProgram = {
  readonly sense: 'Minimize' | 'Maximize';
  readonly objective: readonly Term[];
  readonly rows: readonly { readonly terms: readonly Term[]; readonly sense: '<=' | '>='; readonly limit: number }[];
  readonly binary: readonly string[];
  readonly free: readonly string[];
};

/** A number times a variable. */
export type Term = readonly [factor: number, variable: string];

/** The optimum that HiGHS proves, or null where it proves that there is none. */
export async function optimumByHighs(program: LinearProgram): Promise<number | null> {
  const highs = await load();
  const solution = highs.solve(textOf(program), { mip_rel_gap: 0, mip_abs_gap: 1e-9 });
  if (solution.Status === 'Infeasible') return null;
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with: ${solution.Status}`);
  return solution.ObjectiveValue;
}

type Highs = {
  readonly solve: (text: string, options: object) => { readonly Status: string; readonly ObjectiveValue: number };
};

let loaded: Promise<Highs> | undefined;
// The package describes its CommonJS export as an ES default.
const load = (): Promise<Highs> => (loaded ??= (loadHighs as unknown as () => Promise<Highs>)());

function textOf({ sense, objective, rows, binary, free }: LinearProgram): string {
  const lines = [sense, ` obj: ${sumOf(objective)}`, 'Subject To'];
  for (const [i, { terms, sense: way, limit }] of rows.entries()) {
    // A row without variables is true or false by itself, which the format cannot say.
    if (terms.length === 0) lines.push(` r${i}: 0 always ${way} ${limit}`);
    else lines.push(` r${i}: ${sumOf(terms)} ${way} ${limit}`);
  }
  lines.push('Bounds', ' always = 1', ...free.map((name) => ` ${name} free`), 'Binary', ` ${binary.join(' ')}`, 'End');
  return lines.join('\n');
}

function sumOf(terms: readonly Term[]): string {
  if (terms.length === 0) return '0 always';
  return terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join(' ');
}

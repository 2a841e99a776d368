import type { z } from 'zod';

/** One thing a schema found wrong, with alternatives of a union already weighed against each other. */
export type Problem =
  | { readonly kind: 'unknown-key'; readonly path: readonly PropertyKey[]; readonly key: string }
  | {
      readonly kind: 'expected';
      readonly path: readonly PropertyKey[];
      /** Exact values that would do, and kinds of value that would. */
      readonly values: readonly string[];
      readonly types: readonly string[];
    }
  | { readonly kind: 'rule'; readonly path: readonly PropertyKey[]; readonly rule: string };

/** The problems behind the issues of a schema. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], prefix: readonly PropertyKey[] = []): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, [...prefix, ...issue.path]));
}

function problemsOfIssue(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): Problem[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown-key', path, key }));
    case 'invalid_union':
      return ofUnion(issue.errors, path);
    case 'invalid_type':
      return [{ kind: 'expected', path, values: [], types: [issue.expected] }];
    case 'invalid_value':
      return [{ kind: 'expected', path, values: issue.values.map(String), types: [] }];
    case 'invalid_key': {
      const [first] = issue.issues;
      if (first?.code === 'invalid_value')
        return [{ kind: 'unknown-key', path: path.slice(0, -1), key: String(path.at(-1)) }];
      return [{ kind: 'rule', path, rule: `is not a usable name: it ${first?.message ?? 'is wrong'}` }];
    }
    case 'too_small':
      return [
        {
          kind: 'rule',
          path,
          rule: issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`,
        },
      ];
    case 'too_big':
      return [
        {
          kind: 'rule',
          path,
          rule:
            issue.origin === 'string'
              ? `must have at most ${issue.maximum} characters`
              : `must be at most ${issue.maximum}`,
        },
      ];
    case 'invalid_format':
      return [
        { kind: 'rule', path, rule: issue.format === 'date' ? 'must be a date such as 2027-01-31' : issue.message },
      ];
    default:
      return [{ kind: 'rule', path, rule: issue.message }];
  }
}

/** The problems of the alternative that was meant; where none was, one problem that lists what would do. */
function ofUnion(alternatives: readonly (readonly z.core.$ZodIssue[])[], path: readonly PropertyKey[]): Problem[] {
  const values: string[] = [];
  const types: string[] = [];
  for (const issues of alternatives) {
    const problems = problemsOf(issues, path);
    const mismatch = problems.find((problem) => problem.kind === 'expected' && problem.path.length === path.length);
    if (mismatch?.kind !== 'expected') return problems;
    values.push(...mismatch.values);
    types.push(...mismatch.types);
  }
  return [{ kind: 'expected', path, values: [...new Set(values)], types: [...new Set(types)] }];
}

import type { Scope } from '@nemecys/core';

/** What a scope of a token allows, in words. */
export const scopeWords: Readonly<Record<Scope, string>> = {
  read: 'Read scenarios, versions, comments and reports',
  write: 'Save versions, add scenarios, comment, ask for reports',
  baselines: 'Name baselines',
  audit: 'Check the audit trail',
};

import { expect, test } from 'vitest';
import { type Actor, can, type Role, roles, type WorkspaceAction } from './can.ts';

const thing = { workspace: 'ward' };
const as = (role: Role): Actor => ({ kind: 'member', person: 'ada', roles: new Map([['ward', role]]) });
const whoMay = (action: WorkspaceAction) => roles.filter((role) => can(as(role), action, thing));

test('everybody in a workspace reads; only viewers cannot write', () => {
  expect(whoMay('read-scenarios')).toEqual([...roles]);
  expect(whoMay('save-version')).toEqual(['editor', 'approver', 'administrator']);
  expect(whoMay('add-scenario')).toEqual(whoMay('save-version'));
  expect(whoMay('request-report')).toEqual(whoMay('save-version'));
  expect(whoMay('edit-register')).toEqual(whoMay('save-version'));
});

test('an editor cannot approve what they wrote, and only administrators let people in or read the audit trail', () => {
  expect(whoMay('name-baseline')).toEqual(['approver', 'administrator']);
  expect(whoMay('sign-register')).toEqual(['approver', 'administrator']);
  expect(whoMay('invite-people')).toEqual(['administrator']);
  expect(whoMay('read-audit')).toEqual(['administrator']);
});

test('a role in one workspace gives nothing in another, and a visitor has nothing anywhere', () => {
  expect(can(as('administrator'), 'read-scenarios', { workspace: 'other' })).toBe(false);
  expect(can({ kind: 'visitor' }, 'read-scenarios', thing)).toBe(false);
});

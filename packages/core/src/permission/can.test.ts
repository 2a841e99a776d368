import { expect, test } from 'vitest';
import { type Actor, can, type Role, roles, type Scope, scopes, type WorkspaceAction } from './can.ts';

const thing = { workspace: 'ward' };
const as = (role: Role): Actor => ({ kind: 'member', person: 'ada', roles: new Map([['ward', role]]) });
const whoMay = (action: WorkspaceAction) => roles.filter((role) => can(as(role), action, thing));

test('everybody in a workspace reads; only viewers cannot write', () => {
  expect(whoMay('read-scenarios')).toEqual([...roles]);
  expect(whoMay('save-version')).toEqual(['editor', 'approver', 'administrator']);
  expect(whoMay('add-scenario')).toEqual(whoMay('save-version'));
  expect(whoMay('request-report')).toEqual(whoMay('save-version'));
  expect(whoMay('write-comment')).toEqual(whoMay('save-version'));
  expect(whoMay('edit-register')).toEqual(whoMay('save-version'));
});

test('an editor cannot approve what they wrote, and only administrators let people in or read the audit trail', () => {
  expect(whoMay('name-baseline')).toEqual(['approver', 'administrator']);
  expect(whoMay('sign-baseline')).toEqual(whoMay('name-baseline'));
  expect(whoMay('sign-register')).toEqual(['approver', 'administrator']);
  expect(whoMay('share-scenario')).toEqual(['approver', 'administrator']);
  expect(whoMay('accept-share')).toEqual(['administrator']);
  expect(whoMay('name-organisation')).toEqual(['administrator']);
  expect(whoMay('invite-people')).toEqual(['administrator']);
  expect(whoMay('manage-members')).toEqual(['administrator']);
  expect(whoMay('add-workspace')).toEqual(['administrator']);
  expect(whoMay('read-audit')).toEqual(['administrator']);
});

test('a role in one workspace gives nothing in another, and a visitor has nothing anywhere', () => {
  expect(can(as('administrator'), 'read-scenarios', { workspace: 'other' })).toBe(false);
  expect(can({ kind: 'visitor' }, 'read-scenarios', thing)).toBe(false);
});

test('a program does what both its person and its scopes allow, and never signs, shares or invites', () => {
  const roleOf = (role: Role) => new Map([['ward', role]]);
  const program = (role: Role, given: readonly Scope[]): Actor => {
    return { kind: 'program', person: 'ada', roles: roleOf(role), scopes: given };
  };
  expect(can(program('administrator', ['read']), 'read-scenarios', thing)).toBe(true);
  expect(can(program('administrator', ['read']), 'save-version', thing)).toBe(false);
  expect(can(program('viewer', ['read', 'write']), 'save-version', thing)).toBe(false);
  expect(can(program('editor', ['write']), 'save-version', thing)).toBe(true);
  expect(can(program('administrator', scopes), 'sign-baseline', thing)).toBe(false);
  expect(can(program('administrator', scopes), 'share-scenario', thing)).toBe(false);
  expect(can(program('administrator', scopes), 'invite-people', thing)).toBe(false);
  expect(can(program('administrator', scopes), 'read-scenarios', { workspace: 'other' })).toBe(false);
});

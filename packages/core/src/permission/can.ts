/** What somebody may be in a workspace, from the least to the most. */
export const roles = ['viewer', 'editor', 'approver', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Everything that can be asked of a workspace. */
export type WorkspaceAction =
  | 'read-scenarios'
  | 'add-scenario'
  | 'save-version'
  | 'request-report'
  | 'write-comment'
  | 'edit-register'
  | 'sign-register'
  | 'name-baseline'
  | 'sign-baseline'
  | 'share-scenario'
  | 'accept-share'
  | 'invite-people'
  | 'manage-members'
  | 'add-workspace'
  | 'name-organisation'
  | 'read-audit';

/** What a token lets a program do in the name of its person. */
export const scopes = ['read', 'write', 'baselines', 'audit'] as const;
export type Scope = (typeof scopes)[number];

/**
 * Who asks: somebody signed in, with one role in each workspace they belong to, a program with a token of somebody, or
 * nobody in particular.
 */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'member'; readonly person: string; readonly roles: ReadonlyMap<string, Role> }
  | {
      readonly kind: 'program';
      readonly person: string;
      readonly roles: ReadonlyMap<string, Role>;
      readonly scopes: readonly Scope[];
    };

/** What is asked about. */
export type Thing = { readonly workspace: string };

const grants: Readonly<Record<WorkspaceAction, readonly Role[]>> = {
  'read-scenarios': ['viewer', 'editor', 'approver', 'administrator'],
  'add-scenario': ['editor', 'approver', 'administrator'],
  'save-version': ['editor', 'approver', 'administrator'],
  'request-report': ['editor', 'approver', 'administrator'],
  'write-comment': ['editor', 'approver', 'administrator'],
  'edit-register': ['editor', 'approver', 'administrator'],
  'sign-register': ['approver', 'administrator'],
  'name-baseline': ['approver', 'administrator'],
  'sign-baseline': ['approver', 'administrator'],
  'share-scenario': ['approver', 'administrator'],
  'accept-share': ['administrator'],
  'invite-people': ['administrator'],
  'manage-members': ['administrator'],
  'add-workspace': ['administrator'],
  'name-organisation': ['administrator'],
  'read-audit': ['administrator'],
};

/** The scope that a token needs for an action; null is what a program never does, whatever its token says. */
const scopeFor: Readonly<Record<WorkspaceAction, Scope | null>> = {
  'read-scenarios': 'read',
  'add-scenario': 'write',
  'save-version': 'write',
  'request-report': 'write',
  'write-comment': 'write',
  'edit-register': 'write',
  'sign-register': null,
  'name-baseline': 'baselines',
  'sign-baseline': null,
  'share-scenario': null,
  'accept-share': null,
  'invite-people': null,
  'manage-members': null,
  'add-workspace': null,
  'name-organisation': null,
  'read-audit': 'audit',
};

/**
 * The one place that decides who may do what. Whoever is no member of the workspace may do nothing in it, and a program
 * only what both its person and the scopes of its token allow.
 */
export function can(actor: Actor, action: WorkspaceAction, thing: Thing): boolean {
  if (actor.kind === 'visitor') return false;
  if (actor.kind === 'program') {
    const scope = scopeFor[action];
    if (scope === null || !actor.scopes.includes(scope)) return false;
  }
  const role = actor.roles.get(thing.workspace);
  return role !== undefined && grants[action].includes(role);
}

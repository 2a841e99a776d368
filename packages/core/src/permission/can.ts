/** What somebody may be in a workspace, from the least to the most. */
export const roles = ['viewer', 'editor', 'approver', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Everything that can be asked of a workspace. */
export type WorkspaceAction =
  | 'read-scenarios'
  | 'add-scenario'
  | 'save-version'
  | 'request-report'
  | 'edit-register'
  | 'sign-register'
  | 'name-baseline'
  | 'invite-people'
  | 'read-audit';

/** Who asks: somebody signed in, with one role in each workspace they belong to, or nobody in particular. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'member'; readonly person: string; readonly roles: ReadonlyMap<string, Role> };

/** What is asked about. */
export type Thing = { readonly workspace: string };

const grants: Readonly<Record<WorkspaceAction, readonly Role[]>> = {
  'read-scenarios': ['viewer', 'editor', 'approver', 'administrator'],
  'add-scenario': ['editor', 'approver', 'administrator'],
  'save-version': ['editor', 'approver', 'administrator'],
  'request-report': ['editor', 'approver', 'administrator'],
  'edit-register': ['editor', 'approver', 'administrator'],
  'sign-register': ['approver', 'administrator'],
  'name-baseline': ['approver', 'administrator'],
  'invite-people': ['administrator'],
  'read-audit': ['administrator'],
};

/** The one place that decides who may do what. Whoever is no member of the workspace may do nothing in it. */
export function can(actor: Actor, action: WorkspaceAction, thing: Thing): boolean {
  if (actor.kind === 'visitor') return false;
  const role = actor.roles.get(thing.workspace);
  return role !== undefined && grants[action].includes(role);
}

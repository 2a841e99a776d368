import type { DisclosureLevel, OrganisationKind, Role, Scope } from '@nemecys/core';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Subject } from './comments/subject.ts';
import type { Wanted } from './jobs/wanted.ts';
import type { Meaning } from './signing/statement.ts';

/** A moment: written as ISO text, read as a date. */
type Moment = ColumnType<Date, string, string>;

/** How far a job has come. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** The tables of the store, as the migrations make them. */
export type Tables = {
  readonly workspace: {
    readonly id: string;
    readonly name: string;
    /** What it is in scenarios, and what it is called there; none while nobody has said it. */
    readonly organisation_kind: ColumnType<OrganisationKind | null, OrganisationKind | null | undefined>;
    readonly organisation_name: ColumnType<string | null, string | null | undefined>;
  };
  readonly person: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly password_hash: string | null;
    readonly created_at: Moment;
  };
  readonly membership: { readonly workspace: string; readonly person: string; readonly role: Role };
  readonly session: {
    readonly token_hash: string;
    readonly person: string;
    readonly expires_at: Moment;
    readonly id: string;
    readonly started_at: Moment;
    readonly browser: string;
  };
  readonly oidc_identity: {
    readonly issuer: string;
    readonly subject: string;
    readonly person: string;
    readonly connected_at: Moment;
  };
  readonly oidc_flow: {
    readonly state_hash: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly invitation_hash: string | null;
    readonly person: string | null;
    readonly expires_at: Moment;
  };
  readonly passkey: {
    readonly id: string;
    readonly credential: string;
    readonly person: string;
    readonly name: string;
    readonly public_key: string;
    readonly counter: ColumnType<string, number, number>;
    readonly created_at: Moment;
  };
  readonly passkey_challenge: {
    readonly challenge_hash: string;
    readonly person: string | null;
    readonly expires_at: Moment;
  };
  readonly api_token: {
    readonly id: string;
    readonly token_hash: string;
    readonly person: string;
    readonly workspace: string;
    readonly name: string;
    readonly scopes: JSONColumnType<readonly Scope[]>;
    readonly created_at: Moment;
    readonly expires_at: Moment;
    readonly revoked_at: ColumnType<Date | null, string | null, string | null>;
  };
  readonly invitation: {
    readonly token_hash: string;
    readonly workspace: string;
    readonly role: Role;
    readonly expires_at: Moment;
    readonly used_at: ColumnType<Date | null, string | null, string | null>;
  };
  readonly scenario: {
    readonly workspace: string;
    readonly id: string;
    readonly title: string;
    readonly head: number;
  };
  readonly version: {
    readonly workspace: string;
    readonly scenario: string;
    readonly number: number;
    readonly text: string;
    readonly message: string;
    readonly author: string | null;
    readonly created_at: Moment;
  };
  readonly baseline: {
    readonly workspace: string;
    readonly scenario: string;
    readonly name: string;
    readonly version: number;
    readonly author: string;
    readonly created_at: Moment;
  };
  readonly signing_key: { readonly id: string; readonly public_key: string; readonly first_used_at: Moment };
  readonly signature: {
    readonly id: string;
    readonly workspace: string;
    readonly scenario: string;
    readonly baseline: string;
    readonly version: number;
    readonly meaning: Meaning;
    readonly signer: string;
    readonly signed_at: Moment;
    readonly key: string;
    readonly header: string;
    readonly payload: string;
    readonly signature: string;
  };
  readonly thread: {
    readonly id: string;
    readonly workspace: string;
    readonly scenario: string;
    readonly version: number;
    readonly subject_kind: Subject['kind'];
    readonly subject: string;
    readonly resolved_by: string | null;
    readonly resolved_at: ColumnType<Date | null, string | null, string | null>;
  };
  readonly comment: {
    readonly number: Generated<number>;
    readonly thread: string;
    readonly id: string;
    readonly author: string;
    readonly text: string;
    readonly created_at: Moment;
  };
  readonly register_version: {
    readonly workspace: string;
    readonly scenario: string;
    readonly number: number;
    readonly text: string;
    readonly message: string;
    readonly author: string | null;
    readonly created_at: Moment;
  };
  readonly share: {
    readonly id: string;
    readonly workspace: string;
    readonly scenario: string;
    readonly given_to: OrganisationKind;
    readonly offer_hash: string;
    readonly offer_expires_at: Moment;
    readonly made_by: string;
    readonly made_at: Moment;
    readonly receiver: string | null;
    readonly accepted_by: string | null;
    readonly accepted_at: ColumnType<Date | null, string | null, string | null>;
    readonly withdrawn_by: string | null;
    readonly withdrawn_at: ColumnType<Date | null, string | null, string | null>;
  };
  readonly share_view: {
    readonly share: string;
    readonly number: number;
    readonly level: DisclosureLevel;
    readonly baseline: string;
    readonly version: number;
    /** The version of the register; 0 where nothing was registered yet. */
    readonly register: number;
    readonly document: string;
    readonly sha256: string;
    readonly made_by: string;
    readonly made_at: Moment;
  };
  readonly share_reading: {
    readonly share: string;
    readonly number: number;
    readonly reader: string;
    readonly read_at: Moment;
  };
  readonly evidence_file: {
    readonly workspace: string;
    readonly scenario: string;
    readonly sha256: string;
    readonly name: string;
    readonly size: number;
    readonly content: Buffer;
    readonly author: string;
    readonly created_at: Moment;
  };
  readonly job: {
    readonly id: string;
    readonly workspace: string;
    readonly scenario: string;
    readonly version: number;
    readonly wanted: ColumnType<unknown, Wanted | string, never>;
    readonly state: JobState;
    /** What whoever works on it does just now. */
    readonly progress: string | null;
    readonly attempts: number;
    readonly fault: string | null;
    readonly requested_by: string;
    readonly requested_at: Moment;
    readonly ended_at: ColumnType<Date | null, string | null, string | null>;
  };
  readonly job_file: {
    readonly job: string;
    readonly name: string;
    readonly media_type: string;
    readonly content: Buffer;
  };
  readonly audit: {
    readonly number: Generated<number>;
    readonly at: string;
    readonly actor: string | null;
    readonly action: string;
    readonly workspace: string | null;
    readonly details: JSONColumnType<Readonly<Record<string, string | number>>>;
    readonly before_hash: string;
    readonly hash: string;
  };
};

/** A thing that somebody named, with the class it most likely belongs to. */
export type NamedThing = { readonly label: string; readonly class: string };

export const settings = ['home', 'hospital', 'clinic', 'laboratory', 'mixed'] as const;
export type Setting = (typeof settings)[number];

export const roles = ['manufacturer', 'integrator', 'operator'] as const;
export type Role = (typeof roles)[number];

export const dataPurposes = ['diagnosis', 'treatment', 'alarm', 'device-command'] as const;
export type DataPurpose = (typeof dataPurposes)[number];

/** What the plain questions of `init` found out. Undefined stays unknown in the scenario. */
export type Answers = {
  readonly purpose: string;
  readonly title: string;
  readonly role: Role;
  readonly setting: Setting;
  /** Devices and programs, in the order in which the data passes them. */
  readonly things: readonly NamedThing[];
  readonly networks: readonly NamedThing[];
  readonly people: readonly NamedThing[];
  readonly data: readonly NamedThing[];
  readonly dataFor: readonly DataPurpose[];
  readonly patients: number | undefined;
  readonly noticedBy: string | undefined;
  readonly noticedWithin: string | undefined;
  readonly reaction: string | undefined;
  readonly timeToHarm: string | undefined;
};

/** The kinds of entries that can be begun from a template. */
export const templateKinds = ['class', 'threat', 'control'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** An entry to be filled in: everything in angle brackets is a gap, and the linter names each one that is left. */
export function entryTemplate(kind: TemplateKind, id: string): string {
  return { class: classTemplate, threat: threatTemplate, control: controlTemplate }[kind](id);
}

const provenance = `# Where this comes from: a citation or address, or whose judgement it is.
source: ["<source>"]
grade: assumption        # published, standard, incident, expert or assumption
author: <who wrote this>
review: none             # {status: clinical, by: NAME, date: 2026-11-24} once somebody really looked at it
`;

function classTemplate(id: string): string {
  return `# A kind of device, software, network, data, person or place: what a scenario names as the type of an asset.
id: ${id}
label: <what it is called>
about: <what it is, in a sentence>
# What it is a special case of; all that is known of that one holds for it. See: nemecys knowledge list classes. What
# treats patients is a kind of actuator, what measures them of sensor-device.
kind-of: [<class>]
# Levels of trust that differ from those of the class above, from very-low (fails within minutes) to safe (never fails).
# See: nemecys knowledge list attributes. Take the two lines in where there is one.
# trust:
#   ports-closed: {level: low, because: the service port is open at the foot end}
${provenance}`;
}

function threatTemplate(id: string): string {
  return `# A rule: where the pattern is found and all causes hold, the effects follow.
id: ${id}
label: <what happens, in a few words>
description: <who does what to _target_, in a sentence>
kind: primary            # primary (an act or accident), secondary (follows from another threat), normal-operation
origin: attacker         # of a primary threat: attacker, failure or ordinary-use; leave it out otherwise
pattern:
  key: {target: <class>} # the part each asset plays, and its class
  # With several roles, how they are linked: "role relation role". See: nemecys knowledge list relations
  # links: [target connects-to network]
# All must hold, each "role lacks attribute" or "role suffers consequence".
causes:
  - target lacks <attribute>
effects:
  - target suffers <consequence>
${provenance}# A small system in which it happens, and a change after which it does not. Whatever is not lowered here is safe.
proof:
  fires:
    assets: {thing: <class>}             # id: class
    links: []                            # thing connects-to lan
    trust: {<attribute>@thing: low}      # one for each "lacks"; for a "suffers": given: {consequence@thing: high}
    gives: {<consequence>@thing: low}
  not:
    - because: <why it does not happen then>
      trust: {<attribute>@thing: safe}
`;
}

function controlTemplate(id: string): string {
  return `# A safeguard, and what it does against which threats.
id: ${id}
label: <what is in place, in a few words>
about: <what it is and how it helps>
at: [<class>]            # where it can be
cost: low                # very-low, low, medium, high, very-high
performance: very-low    # what it costs in speed or ease of use, in the same words
provider: [operator]     # manufacturer, integrator, operator, supplier, user
strategies:
  - needs: {target: [${id}]}    # the role in the threats, and the controls there
    blocks: [<threat>]
    effect: high         # what is left is the inverse: medium leaves medium, high leaves low, safe leaves nothing
${provenance}`;
}

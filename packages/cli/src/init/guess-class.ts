import type { Knowledge } from '@nemecys/core';
import type { Setting } from './answers.ts';

/** Kinds of things that `init` asks for, each with the classes that everything in it belongs under. */
const headings = {
  things: ['device', 'software'],
  networks: ['network'],
  people: ['human'],
  data: ['data'],
} as const;
export type ThingKind = keyof typeof headings;

/** A class that a name may stand for. A `sure` guess needs no question. */
export type Guess = { readonly class: string; readonly label: string; readonly sure: boolean };

/** Everyday words for classes, where they are not the class's own. Of several, the first is meant in a hospital, the last at home. */
const everyday: readonly (readonly [words: RegExp, ...classes: readonly string[]])[] = [
  [/\b(ehr|emr|his|electronic record|patient record)\b/u, 'health-record-system'],
  [/\b(pacs|archive)\b/u, 'image-archive'],
  [/\b(pc|computer|laptop|desktop)\b/u, 'workstation'],
  [/\b(smartphone|tablet|mobile)\b/u, 'phone'],
  [/\bapp\b/u, 'phone-app'],
  [/\b(gateway|base unit|base station|box|hub)\b/u, 'home-hub'],
  [/\b(portal|web tool)\b/u, 'clinician-portal'],
  [/\b(scanner|mri|ct|x-?ray|ultrasound)\b/u, 'imaging-scanner'],
  [/\b(cgm|glucose meter)\b/u, 'glucose-sensor'],
  [/\b(watch|wristband|patch|wearable)\b/u, 'wearable-sensor'],
  [/\b(monitor|oximeter|spo2|ecg|blood pressure|thermometer|vital sign)\b/u, 'patient-monitor', 'wearable-sensor'],
  [/\b(central station|nurse call|alarm system)\b/u, 'alarm-server'],
  [/\b(pump)\b/u, 'infusion-pump'],
  [/\b(software|program|application)\b/u, 'server', 'phone-app'],
  [/\b(cloud)\b/u, 'cloud-service'],
  [/\b(wi-?fi|wlan|wireless)\b/u, 'hospital-wlan', 'home-network'],
  [/\b(lan|ethernet|wired)\b/u, 'hospital-lan'],
  [/\b(bluetooth|ble|radio)\b/u, 'bluetooth-link'],
  [/\b(4g|5g|lte|mobile net(work)?|cellular)\b/u, 'cellular-network'],
  [/\b(web|online)\b/u, 'internet'],
  [/\b(usb|serial|cable)\b/u, 'cable-link'],
  [/\b(doctor|physician|\w+ologist|surgeon|anaesthetist|radiographer|therapist)\b/u, 'clinician'],
  [/\b(carer|family|relative|parent|partner)\b/u, 'caregiver'],
  [/\b(biomed|technician)\b/u, 'clinical-engineer'],
  [/\b(it|admin|administrator)\b/u, 'it-administrator'],
  [/\b(supplier|vendor|maker)\b/u, 'supplier-staff'],
  [/\b(orders?|prescriptions?|doses?|therapy|settings?)\b/u, 'therapy-plan'],
  [/\b(commands?|rates?)\b/u, 'command-data'],
  [/\balarms?\b/u, 'alarm-data'],
  [/\b(images?|pictures?|scans?)\b/u, 'image-data'],
  [/\b(results?|reports?|scores?|findings?|diary|history)\b/u, 'result-data'],
  [/\b(values?|readings?|measurements?|signals?|raw|motion|glucose|ecg|vital signs)\b/u, 'sensed-data'],
  [/\b(passwords?|logins?)\b/u, 'credential'],
  [/\b(firmware|update)\b/u, 'firmware-image'],
];

/** What a guess depends on besides the name. */
export type Around = { readonly knowledge: Knowledge; readonly setting: Setting };

/** Guesses the class of a name by its words, likeliest first; empty where no class of the kind fits. */
export function guessClass(name: string, kind: ThingKind, { knowledge, setting }: Around): readonly Guess[] {
  const words = normal(name);
  const athome = setting === 'home' || setting === 'mixed';
  const meant = everyday.flatMap(([pattern, ...classes]) => {
    if (!pattern.test(words)) return [];
    return athome ? classes.reverse() : classes;
  });
  return candidatesOf(kind, knowledge)
    .map(({ id, label }) => ({
      class: id,
      label,
      score: score(words, [normal(id), normal(label)], meant.indexOf(id)),
    }))
    .filter((guess) => guess.score > 0)
    .sort((a, b) => b.score - a.score || (a.class < b.class ? -1 : 1))
    .map(({ score: points, ...guess }) => ({ ...guess, sure: points >= 40 }));
}

/** Classes of a kind that a scenario may name, for a person to choose from; sorted by label. */
export function candidatesOf(kind: ThingKind, { classes }: Knowledge): readonly Knowledge['classes'][number][] {
  const parents = new Map(classes.map(({ id, kindOf }) => [id, kindOf]));
  const below = (id: string): boolean =>
    headings[kind].some((heading) => heading === id) || (parents.get(id) ?? []).some(below);
  return classes
    .filter(({ id, assertable, visible }) => assertable && visible && below(id))
    .filter(({ id }) => id !== 'data-flow')
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** Small letters, one space between words, plural endings off. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=\p{L}{3})s\b/gu, '');
}

function score(words: string, names: readonly string[], meant: number): number {
  const padded = ` ${words} `;
  const best = names.map((name) => {
    if (name === words) return 100;
    if (padded.includes(` ${name} `)) return 50 + name.length;
    const shared = name.split(' ').filter((word) => word.length > 2 && padded.includes(` ${word} `));
    return 10 * shared.length;
  });
  return Math.max(...best, meant < 0 ? 0 : 48 - Math.min(meant, 3));
}

import type { Setting } from './answers.ts';

/** Answers offered in brackets where nothing else is said: one small believable service for each setting. */
export type Suggested = {
  readonly title: string;
  readonly purpose: string;
  readonly things: string;
  readonly networks: string;
  readonly people: string;
  readonly data: string;
  readonly dataFor: string;
  readonly noticedWithin: string;
  readonly reaction: string;
};

const atHome: Suggested = {
  title: 'Glucose monitoring at home',
  purpose: 'Measure glucose at home so that the clinic can adapt the therapy',
  things: 'glucose sensor, phone app, cloud service, clinician portal',
  networks: 'bluetooth, home network, internet',
  people: 'patients, clinician',
  data: 'glucose values',
  dataFor: 'diagnosis, treatment',
  noticedWithin: '1 week',
  reaction: 'asks the patient to come in',
};

const inClinic: Suggested = {
  title: 'Imaging',
  purpose: 'Take images and send them to where they are read',
  things: 'imaging scanner, image archive, workstation',
  networks: 'hospital lan',
  people: 'patients, clinician',
  data: 'images',
  dataFor: 'diagnosis',
  noticedWithin: '1 day',
  reaction: 'repeats the examination',
};

/** What is suggested for a setting. */
export const suggested: Readonly<Record<Setting, Suggested>> = {
  home: atHome,
  mixed: atHome,
  clinic: inClinic,
  laboratory: inClinic,
  hospital: {
    title: 'Infusions on the ward',
    purpose: 'Give infusions at the ordered rate, with orders sent to the pumps',
    things: 'health record system, pump server, infusion pump',
    networks: 'hospital lan, hospital wlan',
    people: 'patients, nurse',
    data: 'infusion orders',
    dataFor: 'treatment, device-command',
    noticedWithin: '1 hour',
    reaction: 'stops the pump and gives the drug by hand',
  },
};

import { z } from 'zod';

/** The question that decides a fact of scope, by the fact. */
export const scopeQuestions = {
  'market-eu': 'Is the product placed on the market or used in the European Union?',
  'market-us': 'Is the product marketed or used in the United States?',
  mdr: 'Is a part of it a medical device under Regulation (EU) 2017/745?',
  ivdr: 'Is a part of it an in vitro diagnostic device under Regulation (EU) 2017/746?',
  cra: 'Is a part of it a product with digital elements that is no medical device?',
  manufacturer: 'Do you place the device on the market?',
  integrator: 'Do you combine or install devices of others?',
  operator: 'Do you run the service in which the devices are used?',
  software: 'Does it contain software?',
  connected: 'Is it connected to other devices or to a network?',
  'cyber-device': 'Does it contain software of the maker and can it connect to the internet, also unintentionally?',
  mobile: 'Does software of the device run on mobile platforms such as phones?',
  'lay-user': 'Do lay people use it themselves?',
  ai: 'Does it contain a trained model?',
  'personal-data': 'Does it handle data about identifiable people?',
  'ehr-interop': 'Does the maker claim that it works together with electronic health record systems?',
  'combines-devices': 'Are several devices placed on the market together as a system or a procedure pack?',
  'in-house': 'Is a device made and used within one health institution only?',
  'class-lowest': 'Is the device in class I (MDR) or A or B (IVDR)?',
  'class-higher': 'Is the device in class IIa or above (MDR) or C or D (IVDR)?',
  'clinical-investigation': 'Is a clinical investigation planned or going on?',
  'legacy-certificate': 'Is the product older than the rules: a legacy certificate, or transitional health software?',
  'required-software': 'Does it need software that its maker neither maintains nor supports?',
  'fielded-predecessor': 'Are earlier versions of the device in use already?',
  'nis2-entity': 'Is the organisation an essential or important entity under NIS2?',
  'asked-for-mds2': 'Does a customer ask for an MDS2 form?',
  'follows-62443': 'Has the organisation chosen to follow IEC 62443-4-1 and 62443-4-2?',
  'follows-27001': 'Has the organisation chosen to follow ISO/IEC 27001?',
  'follows-ul-2900': 'Has the organisation chosen to follow UL 2900?',
  'follows-nist': 'Has the organisation chosen to follow the frameworks of NIST (SSDF, CSF)?',
  'follows-jsp2': 'Has the organisation chosen to follow the Joint Security Plan of HSCC?',
} as const;

/** A fact of scope on which it depends what applies. */
export const ScopeFact = z.enum(Object.keys(scopeQuestions) as [keyof typeof scopeQuestions]);
export type ScopeFact = z.infer<typeof ScopeFact>;

/** What is known of a fact, and where it is known from. */
export type ScopeAnswer = { readonly answer: 'yes' | 'no' | 'unknown'; readonly because: string };

/** What is known of every fact of scope. */
export type ScopeAnswers = Readonly<Record<ScopeFact, ScopeAnswer>>;

import 'i18next';
import type { en } from './en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'workbench';
    resources: typeof en;
    // A word that is not there must not compile.
    returnNull: false;
  }
}

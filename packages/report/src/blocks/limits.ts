/** What every document says of itself at its end. */
export const documentLimit =
  'Drafted by software from a model, for people to complete and approve. Supports people who assess devices and services. Not for decisions about individual patients. No legal advice, no declaration of conformity, not itself a medical device.';

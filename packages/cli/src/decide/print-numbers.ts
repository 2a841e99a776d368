import { type QuantifiedDecision, rounded } from '@nemecys/core';

const shown = 3;

/** Prints what the numbers of a scenario say of its options, beside the levels. */
export function printNumbers(quantified: QuantifiedDecision, write: (text: string, margin?: number) => void): void {
  const { options, preference, disagreements, flips, notQuantified, draws, seed } = quantified;
  write('');
  write(`In numbers (${draws} draws, seed ${seed}; bounds are guaranteed within this model only)`);
  for (const { label, words, healthNet, reasons, hazards } of options) {
    const net = `${rounded(healthNet.mean.lower)} QALY a year net at least (${rounded(healthNet.low)} to ${rounded(healthNet.high)})`;
    write(`Option “${label}”: ${words}; ${net}`, 2);
    for (const reason of reasons.slice(0, 2)) write(`- ${reason}`, 4);
    const worst = hazards.toSorted((a, b) => b.qaly.mean.upper - a.qaly.mean.upper || (a.harm < b.harm ? -1 : 1));
    for (const { text } of worst.slice(0, shown)) write(`- ${text}`, 4);
  }
  write(preference.text, 2);
  for (const { text } of flips.slice(0, shown)) write(`- ${text}`, 4);
  for (const { text } of disagreements) write(text, 2);
  if (notQuantified.length > 0) write(`${notQuantified.length} harms have no numbers and are in no sum (--out).`, 2);
}

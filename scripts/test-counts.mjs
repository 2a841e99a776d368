// Prints "N passed, N failed" from vitest's JSON report. A test file that did not even load counts as one failure.
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
let passed = 0;
let failed = 0;
try {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed = report.numPassedTests;
  failed = report.numFailedTests;
  for (const suite of report.testResults) {
    if (suite.status === 'failed' && !suite.assertionResults.some((result) => result.status === 'failed')) failed += 1;
  }
} catch {
  failed = 1; // no report: the run itself broke
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`nemecys: needs Node.js 20.19 or newer (24 is recommended); this is ${process.versions.node}.`);
  process.exit(3);
}
try {
  // Keeps compiled code between runs on Node versions that can.
  (await import('node:module')).enableCompileCache?.();
} catch {
  // a read-only home folder only costs speed
}
const { run } = await import('../dist/main.js').catch((error) => {
  console.error(`nemecys: this installation is not complete (${error.code ?? error.message}).`);
  console.error('In a checkout run "npm run build" first; otherwise install the package again.');
  process.exit(3);
});
await run();

// The command from a checkout, straight from the TypeScript sources: node scripts/nemecys.mjs assess FILE
import { register } from 'tsx/esm/api';

register();
const { run } = await import('../packages/cli/src/main.ts');
await run();

export { type Served, type ServeInput, serve } from './serve.ts';

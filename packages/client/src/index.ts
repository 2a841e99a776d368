export { type Client, type Given, openClient, type Reply, type RouteName } from './client.ts';
export { ProblemError } from './problem-error.ts';
export type { Routes } from './routes.ts';

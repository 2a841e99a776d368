/** Does the name look like a system model of Spyderisk, and not like a scenario? */
export function isSystemModel(file: string): boolean {
  return /\.(nq|nquads)(\.gz)?$/iu.test(file);
}

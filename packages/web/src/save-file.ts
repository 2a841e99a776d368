/** What a file is called that is made here, and its type of content. */
export type FileKind = { readonly name: string; readonly type: string };

/** Gives the browser a file to save that was made here. */
export function saveFile(content: string, { name, type }: FileKind): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

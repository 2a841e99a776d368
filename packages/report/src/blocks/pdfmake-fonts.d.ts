declare module 'pdfmake/fonts/Roboto.js' {
  /** The files of each face of each family. */
  const fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;

  export { fonts as default };
}

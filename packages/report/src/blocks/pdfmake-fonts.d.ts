declare module 'pdfmake/fonts/Roboto.js' {
  /** The files of each face of each family. */
  const fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS and exports nothing else
  export default fonts;
}

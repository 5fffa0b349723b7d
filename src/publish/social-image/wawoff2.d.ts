declare module 'wawoff2' {
  /** A TrueType or OpenType font out of a WOFF2 file. @throws if it is none */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}

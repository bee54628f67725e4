/** Where the texts of each language lie; made at build (scripts/tablet-texts.ts). */
declare module 'virtual:tablet-texts' {
  export const addresses: Readonly<Record<'zh' | 'en', string>>;
}

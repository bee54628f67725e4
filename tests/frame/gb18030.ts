// Text in GB18030: no encoder comes with Node, so the decoder is asked for every two-byte code once.
const decoder = new TextDecoder('gb18030');
const codes = new Map<string, number[]>();

for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    if (second === 0x7f) continue;
    const character = decoder.decode(new Uint8Array([first, second]));
    if (character.length === 1 && character !== '\ufffd') codes.set(character, [first, second]);
  }
}
// The first characters of extension A have four bytes.
codes.set('㐀', [0x81, 0x39, 0xee, 0x39]);

/** ASCII and what GBK has, and 㐀 for a code of four bytes. */
export function gb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    if (character.charCodeAt(0) < 128) return [character.charCodeAt(0)];
    const code = codes.get(character);
    if (!code) throw new Error(`no GB18030 code for ${character}`);
    return code;
  });
  return new Uint8Array(bytes);
}

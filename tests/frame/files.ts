// Frame files as tests write them: a header and rows of cells, as text or bytes.
import { bytesSource, type FileSource } from '../../src/lib/frame/file-source';
import type { FrameFile } from '../../src/lib/assembly/import-frame.server';

export const QINGHE = '91320871MA7PRT0A0M';
export const TONGXIN = '91320871MA7PRT0D58';

export const HEADER = '统一社会信用代码,单位名称,详细地址,普查小区代码';

export function textSource(text: string): FileSource {
  return bytesSource(new TextEncoder().encode(text));
}

/** A file with the usual header. */
export function frameFile(...lines: string[]): FrameFile {
  return { fileName: 'frame.csv', source: textSource([HEADER, ...lines, ''].join('\n')) };
}

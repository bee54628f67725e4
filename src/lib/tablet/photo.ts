/**
 * A photo as it is kept: at most 1,600 pixels a side, as JPEG. So it stays below what the office takes, and what a
 * camera writes beside the picture (time, place, device) does not travel.
 */
const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

export const PHOTO_TYPE = 'image/jpeg';

/** Rejects what is no picture. */
export async function photoBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale))
  );
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await canvas.convertToBlob({ type: PHOTO_TYPE, quality: QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}

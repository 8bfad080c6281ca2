/** Pictures that are kept: by their first bytes, whatever a file's name says. SVG is none of them, since it can run. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

export const maxImageBytes = 1_000_000;

const startsWith = (bytes: Uint8Array, at: number, ...wanted: number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

/** The type of a picture by its magic bytes; undefined for anything else. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  if (startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0, 0x47, 0x49, 0x46, 0x38) && (bytes[4] === 0x37 || bytes[4] === 0x39) && bytes[5] === 0x61)
    return 'image/gif';
  if (startsWith(bytes, 0, 0x52, 0x49, 0x46, 0x46) && startsWith(bytes, 8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return undefined;
}

/** Why a picture cannot be kept; undefined for one that can. */
export function imageFault(bytes: Uint8Array): string | undefined {
  if (bytes.length > maxImageBytes) return 'it is larger than 1 MB';
  if (imageTypeOf(bytes) === undefined) return 'it is not a PNG, JPEG, GIF or WebP picture';
  return undefined;
}

import { utf8Bytes } from './base64';

/** CRC-32 (IEEE 802.3) of the text's UTF-8 bytes, as four bytes, highest first. */
export function crc32(text: string): readonly number[] {
  let crc = 0xffffffff;
  for (const byte of utf8Bytes(text)) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  crc = ~crc;
  return [24, 16, 8, 0].map((shift) => (crc >>> shift) & 255);
}

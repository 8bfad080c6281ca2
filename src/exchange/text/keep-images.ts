import type { Losses } from '../loss';
import { fromBase64 } from './base64';
import { fingerprintOf } from './bytes';
import { imageFault } from './image-kind';

/**
 * Keeps the pictures that texts name. `find` gives the bytes of one that comes with the file; those written into the address
 * itself are read too, ours stay as they are, and each other one is told as lost.
 */
export const keepImages =
  (images: Map<string, Uint8Array>, losses: Losses, find: (src: string) => Uint8Array | undefined) =>
  (src: string): string | undefined => {
    if (src.startsWith('/api/media/')) return src;
    const inline = /^data:image\/[\w+.-]+;base64,(.+)$/s.exec(src)?.[1];
    const label = inline === undefined ? `The picture ${src.slice(0, 80)}` : 'A picture';
    const bytes = inline === undefined ? find(src) : fromBase64(inline);
    if (!bytes) {
      losses.add('image', `${label} is not in the file.`);
      return undefined;
    }
    const fault = imageFault(bytes);
    if (fault) {
      losses.add('image', `${label} is left out: ${fault}.`);
      return undefined;
    }
    const key = fingerprintOf(bytes);
    images.set(key, bytes);
    return `image:${key}`;
  };
